// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/logs.h"

#include <sstream>

using results::LogParser;

results::LogParser parsed(std::string_view text)
{
    LogParser parser;
    parser.feed(text);
    parser.finish();
    return parser;
}

std::string answers(const LogParser &parser)
{
    std::ostringstream out;
    out.precision(17);
    const auto show = [&](const char *label, const auto &value) {
        if (value)
            out << ' ' << label << '=' << *value;
    };
    for (const results::StepRecord &step : parser.steps()) {
        out << step.step << ':' << step.time.value();
        show("loss", step.loss);
        show("tflops", step.tflopsPerGpu);
        if (step.peakMemory)
            out << " peak=" << step.peakMemory->value();
        out << '\n';
    }
    show("planned", parser.plannedSteps());
    show("loss", parser.lastLoss());
    show("tflops", parser.tflopsPerGpu());
    if (parser.peakMemory())
        out << " peak=" << parser.peakMemory()->value();
    if (const auto failure = parser.failure())
        out << '\n' << name(failure->kind) << '|' << failure->line << '|' << failure->advice.english();
    return out.str();
}

namespace {

const std::string kTrace = "Traceback (most recent call last):\n  File \"/opt/run/train.py\", line 12, in main\n    trainer.fit(model)\n";

std::vector<LogCase> nemoCases()
{
    return {
        {"NeMo 2, key order and unknown keys vary",
         "Training epoch 0, iteration 0/9 | global_step: 0 | made_up_key: 7 | train_step_timing in s: 30.5 | reduced_train_loss: 11.9\n"
         "Training epoch 0, iteration 1/9 | lr: 1e-05 | reduced_train_loss: 11.8 | global_step: 1 | train_step_timing in s: 9.25 | "
         "val_ppl: 3\n",
         {0, 1},
         {30.5, 9.25},
         "",
         ""},
        {"NeMo 2, a later epoch counts its iterations from 0 again",
         "Training epoch 3, iteration 0/4 | global_step: 15 | train_step_timing in s: 2\n"
         "Training epoch 3, iteration 1/4 | global_step: 16 | train_step_timing in s: 2.5\n",
         {15, 16},
         {2, 2.5},
         "",
         ""},
        {"NeMo 2 without global_step: epoch and iteration give the step",
         "Training epoch 1, iteration 2/4 | train_step_timing in s: 4\n",
         {7},
         {4},
         "",
         ""},
        {"NeMo 2 without the timing callback has no record",
         "Training epoch 0, iteration 2/4 | global_step: 2 | reduced_train_loss: 3.5 | consumed_samples: 96\n",
         {},
         {},
         "",
         ""},
        {"NeMo 2 behind NeMo-Run, torchrun and time stamps",
         "llama8b_ru/0 [default7]:[rank7]: [2026-02-01T10:00:00Z] Training epoch 0, iteration 4/9 | global_step: 4 | train_step_timing in "
         "s: "
         "1.25\n"
         " 3: (worker, pid=77) [job] [2026-02-01 10:00:01,123] [INFO] Training epoch 0, iteration 5/9 | global_step: 5 | train_step_timing "
         "in "
         "s: 1.5 \n",
         {4, 5},
         {1.25, 1.5},
         "",
         ""},
        {"NeMo 2, colours inside the line",
         "\x1b[1;32mTraining\x1b[0m epoch 0, iter\x1b[Kation 1/9 | global_step: 1 | train_step_\x1b[35mtiming in s: 3.75\x1b[0m\n",
         {1},
         {3.75},
         "",
         ""},
        {"NeMo 2, two ranks' lines glued without a line end",
         "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 3.5Training epoch 0, iteration 1/9 | global_step: 1 | "
         "train_step_timing in s: 3.25[NeMo W 2026-01-01 00:00:00 x:1] Slow\n",
         {0, 1},
         {3.5, 3.25},
         "",
         ""},
        {"NeMo 2, cut before the value of the time",
         "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 3.5 | lr: 1\n"
         "Training epoch 0, iteration 1/9 | global_step: 1 | train_step_timing in s:",
         {0},
         {3.5},
         "",
         ""},
        {"NeMo 2, the time may be cut: not trusted without its line end",
         "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 12.6",
         {},
         {},
         "",
         ""},
        {"the same step drawn again counts once, the later figure wins",
         "Training epoch 0, iteration 6/9 | global_step: 6 | train_step_timing in s: 8.5\n"
         "Training epoch 0, iteration 6/9 | global_step: 6 | train_step_timing in s: 8.25\n",
         {6},
         {8.25},
         "",
         ""},
        {"CRLF line ends",
         "Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 3.5\r\nTraining epoch 0, iteration 1/9 | global_step: "
         "1 | "
         "train_step_timing in s: 3.25\r\n",
         {0, 1},
         {3.5, 3.25},
         "",
         ""},
        {"a messages' timer where there are no step lines",
         "[NeMo I 2026-01-01 00:00:00 timer:5] Step 1: train_step_timing in s=4.5\n[NeMo I 2026-01-01 00:00:05 timer:5] Step 2: "
         "train_step_timing in s=4.25\n",
         {1, 2},
         {4.5, 4.25},
         "",
         ""},
    };
}

std::vector<LogCase> barCases()
{
    return {
        {"NeMo 1, bars drawn over with CR",
         "Epoch 0: :   1%|▏  | 1/90 [00:30<44:30, reduced_train_loss=11.0, global_step=0.000, train_step_timing in s=29.50]\r"
         "Epoch 0: :   2%|▏  | 2/90 [00:40<44:30, reduced_train_loss=10.9, global_step=1.000, train_step_timing in s=10.50]\r"
         "Epoch 0: :   2%|▏  | 2/90 [00:41<44:30, reduced_train_loss=10.8, global_step=1.000, train_step_timing in s=10.25]\n",
         {0, 1},
         {29.5, 10.25},
         "",
         ""},
        {"NeMo 1, rates where the timing key is missing",
         "Epoch 0:  10%|# | 10/100 [05:00<45:00, 20.50s/it, loss=4, reduced_train_loss=3.9, global_step=9.0]\n"
         "Epoch 0:  11%|# | 11/100 [05:00<45:00,  4.00it/s, loss=4, reduced_train_loss=3.9, global_step=10.0]\n",
         {9, 10},
         {20.5, 0.25},
         "",
         ""},
        {"NeMo 1, squeezed step numbers collapse into one key",
         "Epoch 0: : 1| 20001/603000 [1:0<3:0, reduced_train_loss=2.6, global_step=2e+4, train_step_timing in s=1.9]Validation: 3it "
         "[00:20, "
         "2.53it/s]\r"
         "Epoch 0: : 1| 20002/603000 [1:0<3:0, reduced_train_loss=2.5, global_step=2e+4, train_step_timing in s=1.8]\n",
         {20000},
         {1.8},
         "",
         ""},
        {"bars of other tools are no training bars",
         "Downloading: 10%|# | 10/100 [05:00<45:00, 20.50s/it]\nSanity Checking DataLoader 0: 50%|# | 1/2 [00:01<00:01, 1.00it/s]\n"
         "Epoch 0:  10%|# | 10/100 [05:00<45:00, 20.50s/it, loss=4]\n",
         {},
         {},
         "",
         ""},
        {"NeMo 1, the list of all times at the end",
         "[NeMo I 2026-03-04 02:58:29 perf:56] train_step_timing in s: [9.5, 4.25, 4.5]\n",
         {0, 1, 2},
         {9.5, 4.25, 4.5},
         "",
         ""},
        {"a list that was cut is no list", "train_step_timing in s: [9.5, 4.25, 4.5\n", {}, {}, "", ""},
    };
}

std::vector<LogCase> megatronCases()
{
    return {
        {"Megatron-LM, with and without a stamp, padded and not",
         " [2026-01-02 03:04:05.678] iteration        1/     500 | consumed samples:           64 | elapsed time per iteration (ms): "
         "15000.5 | "
         "learning rate: 1E-05 | lm loss: 1.1E+01 | number of skipped iterations:   0 | number of nan iterations:   0 |\n"
         "iteration 2/500 | elapsed time per iteration (ms): 1500.0 | lm loss: 1.0E+01 |\n",
         {1, 2},
         {15.0005, 1.5},
         "",
         ""},
        {"Megatron-LM, another rank's line begins within",
         "0: iteration 3/ 500 | elapsed time per iteration (ms): 1400.0 | iteration 4/ 500 | elapsed time per iteration (ms): 1300.0 | lm "
         "loss: 2 |\n",
         {3, 4},
         {1.4, 1.3},
         "",
         ""},
        {"a line that lost its head, timers and validation are no records",
         "| learning rate: 1E-5 | elapsed time per iteration (ms): 900.0 | lm loss: 2 |\ntime (ms) | forward-compute: 265.42\n"
         " validation loss at iteration 20 | lm loss value: 7.6E+00 | lm loss PPL: 2.09E+03 |\n",
         {},
         {},
         "",
         ""},
        {"Megatron, fp16 start: skipped iterations print no loss",
         "iteration 10/ 500 | elapsed time per iteration (ms): 900.0 | loss scale: 65536.0 | number of skipped iterations:  10 | number of "
         "nan "
         "iterations:   0 |\n"
         "iteration 20/ 500 | elapsed time per iteration (ms): 900.0 | lm loss: 1.1E+01 | loss scale: 32768.0 | number of skipped "
         "iterations:   "
         "2 | number of nan iterations:   0 |\n",
         {10, 20},
         {0.9, 0.9},
         "",
         ""},
        {"Megatron, the loss vanished and nothing was skipped",
         "iteration 7/ 500 | elapsed time per iteration (ms): 900.0 | lm loss: 3E+00 | loss scale: 1.0 | number of skipped iterations:   0 "
         "|\n"
         "iteration 8/ 500 | elapsed time per iteration (ms): 900.0 | loss scale: 1.0 | grad norm: 1.25 | number of skipped iterations:   "
         "0 |\n",
         {7, 8},
         {0.9, 0.9},
         "nan_loss",
         "iteration 8/ 500"},
        {"Megatron, the loss scale fell: an overflow that its counter missed",
         "iteration 7/ 500 | elapsed time per iteration (ms): 900.0 | lm loss: 3E+00 | loss scale: 512.0 | number of skipped iterations:   "
         "0 |\n"
         "iteration 8/ 500 | elapsed time per iteration (ms): 900.0 | loss scale: 256.0 | grad norm: 1.25 | number of skipped iterations:  "
         " 0 |\n",
         {7, 8},
         {0.9, 0.9},
         "",
         ""},
    };
}

std::vector<LogCase> memoryAndNanCases()
{
    const std::string step = "Training epoch 0, iteration 3/9 | global_step: 3 | train_step_timing in s: 2 | reduced_train_loss: 4\n";
    return {
        {"out of memory, PyTorch 2.5: rank prefix",
         "[rank3]: " + kTrace
             + "[rank3]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 1.50 GiB. GPU 3 has a total capacity of "
               "79.10 GiB of which 1.25 GiB is free. Process 12 has 77.85 GiB memory in use. Of the allocated memory 70.00 GiB is "
               "allocated by "
               "PyTorch, and 200.00 MiB is reserved by PyTorch but unallocated.\n",
         {},
         {},
         "cuda_oom",
         "Tried to allocate 1.50 GiB"},
        {"out of memory outranks the other ranks' NCCL time-outs, though they come first",
         "[rank0]:[E1 ProcessGroupNCCL.cpp:607] [Rank 0] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=5, "
         "OpType=ALLREDUCE, "
         "Timeout(ms)=600000) ran for 600010 milliseconds before timing out.\n"
         "[rank5]: torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 20.00 MiB\n",
         {},
         {},
         "cuda_oom",
         "[rank5]: torch.cuda.OutOfMemoryError"},
        {"cuBLAS found no memory",
         "RuntimeError: CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`\n",
         {},
         {},
         "cuda_oom",
         "ALLOC_FAILED"},
        {"a CUDA error that is out of memory", "RuntimeError: CUDA error: out of memory\n", {}, {}, "cuda_oom", "out of memory"},
        {"the kernel killed a process",
         "[1234.5] Memory cgroup out of memory: Killed process 4711 (python3) total-vm:900000kB\n",
         {},
         {},
         "host_oom",
         "Killed process 4711"},
        {"Slurm says it twice",
         "slurmstepd: error: Detected 3 oom_kill events in StepId=5.0. Some of the step tasks have been OOM Killed.\n"
         "srun: error: node2: task 4: Out Of Memory\nslurmstepd: error: *** STEP 5.0 ON node2 CANCELLED AT 2026-01-01T00:00:00 ***\n",
         {},
         {},
         "host_oom",
         "oom_kill event"},
        {"Kubernetes' reason",
         "    Last State:  Terminated\n      Reason:    OOMKilled\n      Exit Code: 137\n",
         {},
         {},
         "host_oom",
         "OOMKilled"},
        {"shared memory",
         "RuntimeError: DataLoader worker (pid 99) is killed by signal: Bus error. It is possible that dataloader's workers are out of "
         "shared "
         "memory.\n",
         {},
         {},
         "host_oom",
         "Bus error"},
        {"signal 9 and nothing else",
         "E0101 00:00:00.000000 1 torch/distributed/elastic/multiprocessing/api.py:869] failed (exitcode: -9) local_rank: 2 (pid: 321) of "
         "binary: /usr/bin/python\n",
         {},
         {},
         "host_oom",
         "failed (exitcode: -9)"},
        {"signal 9 after a Python error is its consequence",
         kTrace + "RuntimeError: the fabric is purple\n  exitcode  : -9 (pid: 5)\n",
         {},
         {},
         "python_error",
         "the fabric is purple"},
        {"NeMo prints nan",
         step + "Training epoch 0, iteration 4/9 | global_step: 4 | train_step_timing in s: 2 | reduced_train_loss: nan\n",
         {3, 4},
         {2, 2},
         "nan_loss",
         "reduced_train_loss: nan"},
        {"NeMo prints nan once and goes on",
         "Training epoch 0, iteration 2/9 | global_step: 2 | train_step_timing in s: 2 | reduced_train_loss: nan\n" + step,
         {2, 3},
         {2, 2},
         "",
         ""},
        {"the rerun machine stops for a gradient",
         "RuntimeError: Rank 1, node n, device 1, iteration 4: Unexpected result nan (message='found NaN in local grad norm for bucket "
         "#1')\n",
         {},
         {},
         "nan_loss",
         "Unexpected result nan"},
    };
}

std::vector<LogCase> programCases()
{
    return {
        {"an assertion about sizes",
         "AssertionError: decoder sequence length must be a multiple of the context parallel size\n",
         {},
         {},
         "config_error",
         "decoder sequence length"},
        {"an assertion without words: the source line tells",
         "[rank1]: " + kTrace
             + "[rank1]:     assert args.num_layers % args.pipeline_model_parallel_size == 0\n[rank0]: noise\n[rank1]:            "
               "^^^^^^^^^^\n[rank1]: AssertionError\n",
         {},
         {},
         "config_error",
         "assert args.num_layers"},
        {"an assertion without words about something else",
         kTrace + "    assert tokenizer is not None\nAssertionError\n",
         {},
         {},
         "python_error",
         "AssertionError"},
        {"a rule quoted by the traceback does not count, the message does",
         kTrace + "    raise ValueError(f\"{a} is not divisible by {b}\")\nValueError: 30 is not divisible by 4\n",
         {},
         {},
         "config_error",
         "ValueError: 30"},
        {"the trainer refuses an argument",
         "usage: train.py [-h]\ntrain.py: error: unrecognized arguments: --tensr 4\n",
         {},
         {},
         "config_error",
         "--tensr 4"},
        {"a module is missing",
         kTrace + "ModuleNotFoundError: No module named 'megatron.core'\n",
         {},
         {},
         "missing_dependency",
         "megatron.core"},
        {"a library of another version",
         kTrace + "ImportError: libcudart.so.12: cannot open shared object file: No such file or directory\n",
         {},
         {},
         "missing_dependency",
         "libcudart"},
        {"a module was missing but training went on",
         "ModuleNotFoundError: No module named 'apex'\nTraining epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 2\n",
         {0},
         {2},
         "",
         ""},
        {"the hub refuses",
         "requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://huggingface.co/api/models/x\n",
         {},
         {},
         "auth",
         "403 Client Error"},
        {"the disk is full", kTrace + "OSError: [Errno 28] No space left on device: '/data/ckpt'\n", {}, {}, "storage", "No space left"},
        {"the quota is used up", "[rank0]: OSError: [Errno 122] Disk quota exceeded\n", {}, {}, "storage", "quota"},
        {"a file is missing",
         kTrace + "FileNotFoundError: [Errno 2] No such file or directory: '/data/train.idx'\n",
         {},
         {},
         "storage",
         "train.idx"},
        {"a shell on the way did not find a file", "ls: cannot access '/opt/x': No such file or directory\n", {}, {}, "", ""},
        {"a data set is missing: cause before consequence",
         "Dataset does not exist: /data/web/part-7\n" + kTrace + "AttributeError: 'NoneType' object has no attribute 'sizes'\n",
         {},
         {},
         "storage",
         "part-7"},
        {"a plain error",
         kTrace + "yaml.scanner.ScannerError: mapping values are not allowed here\n",
         {},
         {},
         "python_error",
         "ScannerError"},
        {"the first of two errors is the cause",
         kTrace + "KeyError: 'first'\n\nDuring handling of the above exception, another exception occurred:\n\n" + kTrace
             + "RuntimeError: second\n",
         {},
         {},
         "python_error",
         "'first'"},
        {"an error behind a bar",
         "Epoch 0:  10%|# | 10/100 [05:00<45:00, reduced_train_loss=3.9, global_step=9.0, train_step_timing in s=3.0]ValueError: too bad\n",
         {9},
         {3},
         "python_error",
         "too bad"},
        {"errors that the interpreter ignores",
         "Exception ignored in: <function X.__del__ at 0x7f>\n" + kTrace + "AttributeError: 'NoneType' object has no attribute 'close'\n",
         {},
         {},
         "",
         ""},
        {"an error behind a bare time stamp", "2026-01-01T00:00:00.123456789Z KeyError: 'model'\n", {}, {}, "python_error", "KeyError"},
        {"an error behind NeMo-Run's prefix alone", "i.pretrain/0 KeyError: 'model'\n", {}, {}, "python_error", "KeyError"},
        {"an error that a sentence only mentions", "The callback may raise KeyError: see the manual\n", {}, {}, "", ""},
        {"the interpreter misses a module",
         "/usr/bin/python3: No module named torch.distributed.run\n",
         {},
         {},
         "missing_dependency",
         "No module named"},
        {"a file error in the middle, and step lines that were buffered",
         "PermissionError: [Errno 13] Permission denied: '/data/ckpt'\nTraining epoch 0, iteration 5/9 | global_step: 5 | "
         "train_step_timing in s: 2\n",
         {5},
         {2},
         "storage",
         "/data/ckpt"},
        {"a warning that names an error",
         "[NeMo W 2026-01-01 00:00:00 a:1] ImportError: no flash attention, going on without\n",
         {},
         {},
         "",
         ""},
    };
}

std::vector<LogCase> systemCases()
{
    const std::string list = "root  ..... exitcode  : ";
    return {
        {"an illegal access outranks the watchdog's report of it",
         "[rank2]:[E1 ProcessGroupNCCL.cpp:1182] [Rank 2] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=1, "
         "OpType=BROADCAST, "
         "Timeout(ms)=1) ran for 2 milliseconds\nRuntimeError: CUDA error: an illegal memory access was encountered\n",
         {},
         {},
         "cuda_error",
         "illegal memory access"},
        {"the driver reports a fault",
         "kernel: NVRM: Xid (PCI:0000:3b:00): 79, pid=1, GPU has fallen off the bus.\n",
         {},
         {},
         "cuda_error",
         "Xid"},
        {"a collective hangs",
         "[Rank 6] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=9, OpType=_ALLGATHER_BASE, NumelIn=1, NumelOut=8, "
         "Timeout(ms)=600000) ran for 600123 milliseconds before timing out.\n",
         {},
         {},
         "nccl",
         "_ALLGATHER_BASE"},
        {"NCCL cannot connect",
         "n1:7:8 [1] misc/socket.cc:483 NCCL WARN socketStartConnect: Connect to 10.0.0.1<4000> failed : Software caused connection "
         "abort\n",
         {},
         {},
         "nccl",
         "NCCL WARN"},
        {"NCCL INFO is no error", "n1:7:8 [0] NCCL INFO ncclSystemError is what we would say, Connection refused\n", {}, {}, "", ""},
        {"the image does not exist",
         "Warning  Failed  2s  kubelet  Failed to pull image \"nvcr.io/x:y\": manifest unknown: manifest unknown\n",
         {},
         {},
         "image_pull",
         "Failed to pull image"},
        {"a registry's 401 is an image problem",
         "pyxis: failed to import docker image\npyxis: [ERROR] URL https://nvcr.io/proxy_auth 401 Client Error Unauthorized\n",
         {},
         {},
         "image_pull",
         "failed to import"},
        {"Slurm preempts",
         "slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-06-18T13:05:36 DUE TO PREEMPTION ***\n",
         {},
         {},
         "preempted",
         "DUE TO PREEMPTION"},
        {"a node is lost", "srun: error: Node failure on node-7\n", {}, {}, "preempted", "Node failure"},
        {"Kueue preempts",
         "message: Preempted to accommodate a higher priority Workload\n",
         {},
         {},
         "preempted",
         "Preempted to accommodate"},
        {"Kubernetes evicts",
         "Status:   Failed\nReason:   Evicted\nMessage:  The node was low on resource: ephemeral-storage.\n",
         {},
         {},
         "preempted",
         "Evicted"},
        {"the time limit ended it",
         "slurmstepd: error: *** STEP 7.0 ON n1 CANCELLED AT 2026-06-18T13:05:36 DUE TO TIME LIMIT ***\nMain process received SIGTERM, "
         "exiting\n",
         {},
         {},
         "timeout",
         "DUE TO TIME LIMIT"},
        {"cancelled and nobody says why",
         "Main process received SIGTERM, exiting\nslurmstepd: error: *** STEP 7.0 ON n1 CANCELLED AT 2026-06-18T13:05:36 ***\n",
         {},
         {},
         "unknown",
         "CANCELLED AT"},
        {"torchrun's summary alone", list + "1 (pid: 692)\n", {}, {}, "unknown", "exitcode  : 1"},
        {"torchrun's summary of success", list + "0 (pid: 692)\n", {}, {}, "", ""},
        {"a crash", "E api.py:1] failed (exitcode: -11) local_rank: 0 (pid: 5) of binary: python\n", {}, {}, "unknown", "-11"},
        {"torchrun's wrapper is not the cause",
         "torch.distributed.elastic.multiprocessing.errors.ChildFailedError: \n  exitcode  : 1 (pid: 5)\n",
         {},
         {},
         "unknown",
         "exitcode  : 1"},
        {"an orderly end after a scare",
         kTrace
             + "RuntimeError: retried\nTraining epoch 0, iteration 0/0 | global_step: 0 | train_step_timing in s: 2\n"
               "`Trainer.fit` stopped: `max_steps=1` reached.\n",
         {0},
         {2},
         "",
         ""},
        {"bytes of any kind", std::string("\0\xff\xfe\x80 nonsense \x1b[", 16) + "\n\xf0\x9f KeyError: '\xc3\x28'\n", {}, {}, "", ""},
    };
}

} // namespace

const std::vector<LogCase> &logCases()
{
    static const std::vector<LogCase> cases = [] {
        std::vector<LogCase> all;
        for (auto part : {nemoCases(), barCases(), megatronCases(), memoryAndNanCases(), programCases(), systemCases(), logVariations()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return cases;
}
