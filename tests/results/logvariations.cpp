// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the frameworks, launchers and platforms write in other releases and places than the usual ones.
#include "results/logs.h"

namespace {

const std::string kTrace = "Traceback (most recent call last):\n  File \"/opt/run/train.py\", line 12, in main\n    trainer.fit(model)\n";

std::string nemoStep(int step, const std::string &prefix = {})
{
    return prefix + "Training epoch 0, iteration " + std::to_string(step) + "/499 | lr: 1e-05 | global_step: " + std::to_string(step)
        + " | reduced_train_loss: 4.5 | train_step_timing in s: 2\n";
}

std::string nemoSteps(int first, int count)
{
    std::string text;
    for (int step = first; step < first + count; ++step)
        text += nemoStep(step);
    return text;
}

std::vector<std::int64_t> stepNumbers(int first, int count)
{
    std::vector<std::int64_t> numbers;
    for (int step = first; step < first + count; ++step)
        numbers.push_back(step);
    return numbers;
}

LogCase healthy(std::string name, const std::string &before, int first, int count, const std::string &after = {})
{
    return {std::move(name),
            before + nemoSteps(first, count) + after,
            stepNumbers(first, count),
            std::vector<double>(static_cast<std::size_t>(count), 2.0),
            "",
            ""};
}

LogCase failed(std::string name, std::string text, std::string failure, std::string keyLine)
{
    return {std::move(name), std::move(text), {}, {}, std::move(failure), std::move(keyLine)};
}

std::vector<LogCase> stepVariations()
{
    return {
        {"Megatron-LM of today, all fields",
         " [2025-06-10 12:00:00.123456] iteration        2/     100 | consumed samples:          512 | elapsed time per iteration (ms): "
         "3412.7 | throughput per GPU (TFLOP/s/GPU): 512.4 | energy per GPU (J/iter/GPU): 2100.1 | power per GPU (W/GPU): 610.2 | learning "
         "rate: 1.500000E-05 | global batch size:   256 | lm loss: 1.088123E+01 | load_balancing_loss: 1.0E+00 | loss scale: 1.0 | grad "
         "norm: 2.311 | num zeros: 0 | params norm: 1021.2 | number of skipped iterations:   0 | number of nan iterations:   0 |\n",
         {2},
         {3.4127},
         "",
         ""},
        {"a fork that prints seconds",
         " iteration      100/  391390 | consumed samples:       51200 | elapsed time per iteration (s): 104.51 | learning rate: 5.999E-05 "
         "| "
         "lm loss: 2.5E+00 | number of skipped iterations:   0 | number of nan iterations:   0 | samples per second: 19.6 | TFLOPs: 150.4 "
         "|\n",
         {100},
         {104.51},
         "",
         ""},
        {"GPT-NeoX: what it calls the loss, and text before the head",
         "10.0.0.1:  samples/sec: 5.1 | iteration       10/  320000 | elapsed time per iteration (ms): 12345.6 | learning rate: 3E-05 | "
         "approx flops per GPU: 39.2TFLOPS | lm_loss: 2.4E+00 | loss scale: 4096.0 | number of skipped iterations:   0 |\n",
         {10},
         {12.3456},
         "",
         ""},
        {"blanks around the slash, Windows line ends",
         "iteration  3 / 50 | elapsed time per iteration (ms): 900.0 | lm loss: 2 |\r\niteration  4 / 50 | elapsed time per iteration "
         "(ms): "
         "901.0 | lm loss: 2 |\r\n",
         {3, 4},
         {0.9, 0.901},
         "",
         ""},
        {"Bridge: the throughput comes first, the same line from several ranks",
         "Step Time : 3.42s GPU utilization: 512.1MODEL_TFLOP/s/GPU\n"
         "0: [2025-11-01 10:00:00] iteration        5/      50 | elapsed time per iteration (ms): 3423.1 | lm loss: 1.1E+01 |\n"
         "7: [2025-11-01 10:00:00] iteration        5/      50 | elapsed time per iteration (ms): 3423.1 | lm loss: 1.1E+01 |\n",
         {5},
         {3.4231},
         "",
         ""},
        {"evaluation, checkpoints and timers are no steps",
         "iteration 10/50 | elapsed time per iteration (ms): 900.0 | lm loss: 2 |\n"
         "saving checkpoint at iteration      10 to /data/ckpt in torch_dist format\n"
         "  successfully saved checkpoint from iteration      10 to /data/ckpt [ t 1/8, p 1/1 ]\n"
         "(min, max) time across ranks (ms):\n    save-checkpoint ................................: (1234.52, 1234.53)\n"
         "Evaluating on 128 samples\nEvaluating iter 1/4\nEvaluating iter 2/4\n"
         " validation loss at iteration 10 on validation set | lm loss value: 7.6E+00 | lm loss PPL: 2.09E+03 |\n"
         "Validation: iteration 1/8\nValidation DataLoader 0: 100%|#| 8/8 [00:01<00:00, 7.1it/s]\n",
         {10},
         {0.9},
         "",
         ""},
        {"NeMo 2 with a data set of unknown length",
         "Training epoch 0, iteration 3/inf | global_step: 3 | train_step_timing in s: 2.5\nTraining epoch 0, iteration 4 | "
         "train_step_timing in s: 2.25\n",
         {3, 4},
         {2.5, 2.25},
         "",
         ""},
        {"lines of a container runtime",
         "2025-11-23T05:00:00.123456789Z stdout F Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 3.5\n",
         {0},
         {3.5},
         "",
         ""},
        {"lines kept as JSON",
         "{\"log\":\"Training epoch 0, iteration 0/9 | global_step: 0 | train_step_timing in s: 3.5\\n\",\"stream\":\"stdout\"}\n",
         {0},
         {3.5},
         "",
         ""},
        {"Lightning pads a loss that is no number",
         "Epoch 0:  10%|# | 10/100 [05:00<45:00, reduced_train_loss=nan.0, global_step=9.000, train_step_timing in s=3.00]\n",
         {9},
         {3},
         "nan_loss",
         "nan.0"},
        {"an iteration counts again after a restart",
         "iteration 5/9 | elapsed time per iteration (ms): 900.0 | lm loss: 2 |\niteration 6/9 | elapsed time per iteration (ms): 900.0 | "
         "lm "
         "loss: 2 |\niteration 5/9 | elapsed time per iteration (ms): 800.0 | lm loss: 2 |\n",
         {5, 6},
         {0.8, 0.9},
         "",
         ""},
    };
}

std::vector<LogCase> healthyVariations()
{
    const std::string config = "global_batch_size ............................... 256\n"
                               "check_for_nan_in_loss_and_grad .................. True\n"
                               "exit_signal ..................................... SIGTERM\n"
                               "on_oom .......................................... report CUDA out of memory and stop\n"
                               "nccl_communicator_config_path ................... None\n"
                               "error_injection_rate ............................ 0\n"
                               "can_be_preempted: true\nevicted: 0\npreempted=0\nrestart_on_preempted: [no]\n";
    return {
        healthy("words of failures in a dump of settings", config, 0, 3),
        healthy("metrics whose names end in Error", "MeanSquaredError: 0.125\nval_MeanAbsoluteError: 3.5e-2\n", 0, 2,
                "MeanSquaredError: 0.125\n"),
        healthy("advice about memory", "Tip: if you see CUDA out of memory, lower the micro batch size.\n", 0, 2),
        healthy("a pull that succeeded in the end",
                "Warning  Failed  2m  kubelet  Failed to pull image \"nvcr.io/x:y\": timeout\nWarning  Failed  2m  kubelet  Error: "
                "ErrImagePull\nNormal   BackOff 90s kubelet  Back-off pulling image \"nvcr.io/x:y\"\nNormal   Pulled  60s  kubelet  "
                "Successfully pulled image\n",
                0, 2),
        healthy("a size that is only corrected", "vocab size 50257 is not divisible by 128, padded to 50304\n", 0, 2),
        healthy("a hub that was asked again",
                "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='huggingface.co'): Max retries exceeded, retrying in 1s "
                "[Retry 1/5].\n",
                0, 2),
        healthy(
            "torchrun starts the workers again",
            nemoSteps(0, 3) + "[rank3]: " + kTrace
                + "[rank3]: RuntimeError: CUDA error: uncorrectable ECC error encountered\n"
                  "E0101 00:00:00.000000 1 torch/distributed/elastic/agent/server/api.py:900] [default] Worker group FAILED. 3/3 attempts "
                  "left; will restart worker group\n",
            0, 5),
        healthy("put back into the queue, and trained on in the same file",
                "slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-06-18T13:05:36 DUE TO PREEMPTION ***\n", 0, 30),
        healthy("an error long ago", kTrace + "RuntimeError: prefetching failed once\n", 0, 100),
        healthy("an error that the trainer survived to its end",
                kTrace + "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB\n", 0, 2,
                "`Trainer.fit` stopped: `max_steps=2` reached.\n"),
        healthy("NCCL's information", "n1:7:8 [0] NCCL INFO NET/IB : error counters enabled, connection refused is retried\n", 0, 2),
        healthy("a library that cannot be preloaded",
                "ERROR: ld.so: object 'libtcmalloc.so.4' from LD_PRELOAD cannot be preloaded (cannot open shared object file): ignored.\n",
                0, 2),
        healthy("warnings with classes",
                "[NeMo W 2026-01-01 00:00:00 a:1] Caught KeyError: 'x', using the default\n/opt/x.py:3: UserWarning: "
                "ValueError: seed is not set\n",
                0, 2),
        healthy("a preemption hook is no preemption",
                "[NeMo I 2026-01-01 00:00:00 a:1] Preemption callback: the job was not preempted so far\n", 0, 2),
        healthy("the exit code of a pod that ended well", "", 0, 2,
                "    State:          Terminated\n      Reason:       Completed\n      Exit Code:    0\n"),
    };
}

std::vector<LogCase> memoryVariations()
{
    return {
        failed("out of memory behind a platform that calls all lines information",
               "[job-1] [2025-12-17 04:54:49,774] [INFO] Traceback (most recent call last):\n[job-1] [2025-12-17 04:54:49,775] [INFO] "
               "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 79.10 GiB\n",
               "cuda_oom", "Tried to allocate 2.00 GiB"),
        failed("Triton found no memory", kTrace + "RuntimeError: Triton Error [CUDA]: out of memory\n", "cuda_oom", "Triton Error"),
        failed("the driver found no memory", kTrace + "RuntimeError: CUDA driver error: out of memory\n", "cuda_oom", "driver error"),
        failed("out of memory without the sentence",
               "torch.OutOfMemoryError: Allocation on device 0 would exceed allowed memory. (out of memory)\n", "cuda_oom",
               "Allocation on"),
        failed(
            "the advice below an out of memory is no assertion",
            "RuntimeError: CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported at some other API call.\nCompile "
            "with `TORCH_USE_CUDA_DSA` to enable device-side assertions.\n",
            "cuda_oom", "CUDA error: out of memory"),
        failed("Java's memory is the host's", "java.lang.OutOfMemoryError: Java heap space\n", "host_oom", "Java heap"),
        failed("Ray's memory is the host's", "ray.exceptions.OutOfMemoryError: Task was killed due to the node running low on memory.\n",
               "host_oom", "running low"),
        failed(
            "an allocation on the host",
            kTrace
                + "RuntimeError: [enforce fail at alloc_cpu.cpp:114] . DefaultCPUAllocator: can't allocate memory: you tried to allocate "
                  "9663676416 bytes. Error code 12 (Cannot allocate memory)\n",
            "host_oom", "DefaultCPUAllocator"),
        failed("NumPy's allocation", kTrace + "numpy.core._exceptions._ArrayMemoryError: Unable to allocate 3.20 GiB for an array\n",
               "host_oom", "_ArrayMemoryError"),
        failed("an older Slurm", "slurmstepd: error: Job 12 exceeded memory limit (262144000 > 251658240), being killed\n", "host_oom",
               "exceeded memory limit"),
        failed("a shell tells of signal 9", "/launch.sh: line 12:  4711 Killed                  python train.py\n", "host_oom", "Killed"),
        failed("mpirun tells of signal 9", "mpirun noticed that process rank 3 with PID 0 on node n1 exited on signal 9 (Killed).\n",
               "host_oom", "signal 9"),
        failed("mpirun tells of a crash",
               "mpirun noticed that process rank 3 with PID 0 on node n1 exited on signal 11 (Segmentation fault).\n", "unknown",
               "signal 11"),
    };
}

std::vector<LogCase> programVariations()
{
    return {
        failed(
            "an exception in a container runtime's lines",
            "2025-11-23T05:00:00.123456789Z stderr F Traceback (most recent call last):\n2025-11-23T05:00:00.123456789Z stderr F KeyError: "
            "'model'\n",
            "python_error", "KeyError: 'model'"),
        failed("an exception in lines kept as JSON", "{\"log\":\"KeyError: 'model'\\n\",\"stream\":\"stderr\"}\n", "python_error",
               "'model'"),
        failed("a number as message, after a traceback", kTrace + "KeyError: 3\n", "python_error", "KeyError: 3"),
        failed("a class whose name does not say error", kTrace + "requests.exceptions.ConnectTimeout: HTTPSConnectionPool: timed out\n",
               "python_error", "ConnectTimeout"),
        failed("the same behind a rank's prefix",
               "[rank2]: Traceback (most recent call last):\n[rank2]:   File \"/opt/x.py\", line 3, in run\n[rank2]: "
               "subprocess.TimeoutExpired: Command '['nvidia-smi']' timed out after 30 seconds\n",
               "python_error", "TimeoutExpired"),
        failed("such a class without a traceback is text", "os.path.Sep: /\nsee torch.nn.Module: forward\n", "", ""),
        failed("a crashed worker of the data loader",
               kTrace + "RuntimeError: DataLoader worker (pid 12) is killed by signal: Segmentation fault. \n", "python_error",
               "DataLoader"),
        failed("a command line that Click refuses", "Usage: nemo llm pretrain [OPTIONS]\nError: No such option: --tensr\n", "config_error",
               "No such option"),
        failed("Hydra's settings", kTrace + "omegaconf.errors.ConfigValueError: the value is read only\n", "config_error", "read only"),
        failed("experts that do not divide",
               "[rank0]: " + kTrace + "[rank0]: AssertionError: number of experts should be divisible to use expert parallelism\n",
               "config_error", "number of experts"),
        failed("heads that are no multiple",
               kTrace + "ValueError: num_attention_heads (12) must be a multiple of tensor_model_parallel_size (8).\n", "config_error",
               "must be a multiple"),
        failed("a library is missing, as an OSError",
               kTrace + "OSError: libmpi.so.40: cannot open shared object file: No such file or directory\n", "missing_dependency",
               "libmpi"),
        failed("a program is missing", "/bin/bash: line 3: torchrun: command not found\n", "missing_dependency", "torchrun"),
        failed("no login for the tracker", kTrace + "wandb.errors.UsageError: api_key not configured (no-tty). call wandb.login()\n",
               "auth", "api_key"),
        failed("a bucket refuses",
               kTrace + "botocore.exceptions.ClientError: An error occurred (403) when calling the HeadObject operation: Forbidden\n",
               "auth", "(403)"),
        failed("a file system went away", kTrace + "OSError: [Errno 116] Stale file handle: '/data/train.bin'\n", "storage", "Stale"),
        failed("a checkpoint that was not written",
               kTrace + "RuntimeError: PytorchStreamWriter failed writing file data/12: file write failed\n", "storage",
               "PytorchStreamWriter"),
        failed("a volume that is not mounted", "Warning  FailedMount  1m  kubelet  MountVolume.SetUp failed for volume \"team-fs\"\n",
               "storage", "MountVolume"),
    };
}

std::vector<LogCase> platformVariations()
{
    return {
        failed("a communicator that others ended",
               "[rank1]: " + kTrace + "[rank1]: RuntimeError: NCCL communicator was aborted on rank 1.\n", "nccl", "aborted on rank 1"),
        failed(
            "a communicator that was never made",
            kTrace
                + "torch.distributed.DistBackendError: [3] is setting up NCCL communicator and retrieving ncclUniqueId from [0] via c10d "
                  "key-value store by key '0', but store->get('0') got error: Connection reset by peer\n",
            "nccl", "setting up NCCL"),
        failed("Apptainer", "FATAL:   Unable to pull docker://nvcr.io/x:y: while making image\n", "image_pull", "Unable to pull"),
        failed("Docker", "docker: Error response from daemon: manifest for nvcr.io/x:y not found: manifest unknown.\n", "image_pull",
               "manifest"),
        failed("Slurm puts the job back", "slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-06-18T13:05:36 DUE TO JOB REQUEUE ***\n",
               "preempted", "JOB REQUEUE"),
        failed("a node that is switched off",
               "Reason:       Terminated\nMessage:      Pod was terminated in response to imminent node shutdown.\n", "preempted",
               "imminent"),
        failed("a pod that ended badly and nobody says why", "      Reason:       Error\n      Exit Code:    1\n", "unknown", "Exit Code"),
        failed("a second life fails like the first",
               kTrace
                   + "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB\n[default] Worker group FAILED. 1/1 attempts "
                     "left; "
                     "will restart worker group\n  exitcode  : 1 (pid: 5)\n",
               "cuda_oom", "2.00 GiB"),
        {"preempted while it trained, and nothing after",
         nemoSteps(0, 2) + "slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-06-18T13:05:36 DUE TO PREEMPTION ***\n" + nemoStep(2),
         {0, 1, 2},
         {2, 2, 2},
         "preempted",
         "DUE TO PREEMPTION"},
        {"step lines that were buffered come after the error",
         kTrace + "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB\n" + nemoSteps(0, 40), stepNumbers(0, 40),
         std::vector<double>(40, 2.0), "cuda_oom", "2.00 GiB"},
    };
}

} // namespace

std::vector<LogCase> logVariations()
{
    std::vector<LogCase> all;
    for (auto part : {stepVariations(), healthyVariations(), memoryVariations(), programVariations(), platformVariations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}
