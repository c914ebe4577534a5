// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/failuresigns.h"

#include "results/linetext.h"
#include "results/stepsyntax.h"

#include <algorithm>
#include <array>

namespace results {

namespace {

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

template <std::size_t N>
bool hasAny(std::string_view text, const std::array<std::string_view, N> &words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(text, word); });
}

bool isWordCharacter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

bool isWholeWord(std::string_view line, std::size_t place, std::size_t length)
{
    const std::size_t end = place + length;
    return (place == 0 || !isWordCharacter(line[place - 1])) && (end >= line.size() || !isWordCharacter(line[end]));
}

/// A container registry refuses for an image's sake; that is no matter of the model hub's token.
bool isNoRegistry(std::string_view line, std::size_t)
{
    static constexpr std::array<std::string_view, 7> kRegistries = {"pyxis",   "enroot",     "registry", "docker.io",
                                                                    "nvcr.io", "/manifests", "ghcr.io"};
    return !hasAny(line, kRegistries);
}

bool isProblem(std::string_view line, std::size_t place)
{
    static constexpr std::array<std::string_view, 5> kWords = {"error", "Error", "ailed", "ailure", "refused"};
    return hasAny(line.substr(place), kWords);
}

bool isNoInformation(std::string_view line, std::size_t) { return !has(line, "NCCL INFO"); }
bool isNoWarning(std::string_view line, std::size_t place) { return !onlyWarns(line, place); }

/// An exception's own message: "OutOfMemoryError: CUDA out of memory." Some platforms call every line
/// of standard output information.
bool isMessage(std::string_view line, std::size_t place) { return line.substr(0, place).ends_with("Error: ") && !saysWarning(line, place); }

/// The sentence itself, or an exception's message; not advice about it.
bool isOutOfMemory(std::string_view line, std::size_t place)
{
    const std::string_view rest = line.substr(line.find("memory", place) + std::string_view("memory").size());
    return isMessage(line, place) || (!onlyWarns(line, place) && (rest.starts_with(". Tried") || rest.starts_with(" Tried")));
}

/// PyTorch's class, not Java's or Ray's of the same name.
bool isPyTorchClass(std::string_view line, std::size_t place)
{
    const std::string_view before = line.substr(0, place);
    return !before.ends_with("java.lang.") && !before.ends_with("exceptions.") && !onlyWarns(line, place);
}
bool isOtherClass(std::string_view line, std::size_t place) { return !isPyTorchClass(line, place) && !onlyWarns(line, place); }

bool isOtherCudaError(std::string_view line, std::size_t place)
{
    return !has(line.substr(place), "out of memory") && (isMessage(line, place) || !onlyWarns(line, place));
}
bool isCudaStatus(std::string_view line, std::size_t place)
{
    return !line.substr(place + std::string_view("CUBLAS_STATUS_").size()).starts_with("SUCCESS");
}
bool isDnnStatus(std::string_view line, std::size_t place)
{
    return !line.substr(place + std::string_view("CUDNN_STATUS_").size()).starts_with("SUCCESS");
}
/// Not the advice "Compile with TORCH_USE_CUDA_DSA to enable device-side assertions".
bool isTriggered(std::string_view line, std::size_t place) { return !line.substr(place).starts_with("device-side assertions"); }
bool isMissingLibrary(std::string_view line, std::size_t place)
{
    return !has(line, "LD_PRELOAD") && !has(line.substr(place), "ignored") && !onlyWarns(line, place);
}
bool isSignal9(std::string_view line, std::size_t place)
{
    std::string_view rest = line.substr(place + std::string_view("exited on signal ").size());
    return takeInteger(rest) == 9;
}
bool isOtherSignal(std::string_view line, std::size_t place) { return !isSignal9(line, place); }
/// A shell's word: "launch.sh: line 12:  4711 Killed   python train.py".
bool isShellsWord(std::string_view line, std::size_t place)
{
    const std::string_view before = line.substr(0, place);
    return has(before, ": line ") && before.find_last_of("0123456789") + 1 == before.size();
}
/// "Exit Code:    1" of a pod that has ended.
bool isNonZeroCode(std::string_view line, std::size_t place)
{
    const std::optional<double> code = numberAfter(line.substr(place), "Exit Code:");
    return code && *code != 0;
}
bool isDetected(std::string_view line, std::size_t place) { return has(line.substr(0, place), "Detected "); }
bool isTask(std::string_view line, std::size_t place) { return has(line.substr(0, place), "srun") || has(line.substr(0, place), "task"); }
bool isProcessNumber(std::string_view line, std::size_t place)
{
    std::string_view rest = line.substr(place + std::string_view("Killed process ").size());
    return takeInteger(rest).has_value();
}

bool isPath(std::string_view line, std::size_t place)
{
    const std::string_view rest = line.substr(std::min(place + std::string_view("Permission denied:").size(), line.size()));
    return has(rest, "/") || has(rest, "'") || has(rest, "\"");
}

/// "No such file" of a program that stops for it, not of a shell or a search path on the way.
bool isFatalLookup(std::string_view line, std::size_t place)
{
    const std::string_view before = line.substr(0, place);
    if (has(before, "ImportError") || has(before, "shared object file") || onlyWarns(line, place))
        return false;
    const bool raised =
        has(before, "FileNotFoundError") || has(before, "[Errno 2]") || has(before, "OSError") || has(before, "RuntimeError");
    const std::string_view rest = line.substr(place);
    return raised && (has(rest, "/") || has(rest, ".") || has(before, "/"));
}

/// "python: No module named x", which is no exception's line.
bool isInterpreter(std::string_view line, std::size_t place)
{
    return has(line.substr(0, place), "python") && !has(line.substr(0, place), "Error");
}

bool isPreemptedWord(std::string_view line, std::size_t place)
{
    return isWholeWord(line, place, std::string_view("preempted").size()) && !onlyWarns(line, place)
        && !line.substr(place + std::string_view("preempted").size()).starts_with("=")
        && !line.substr(place + std::string_view("preempted").size()).starts_with(":") && !line.substr(0, place).ends_with("not ");
}

/// Kubernetes' and Kueue's one-word reason: "Reason:   Preempted", "Warning  Evicted  5m  kubelet …".
bool isReason(std::string_view line, std::size_t place, std::size_t length)
{
    if (!isWholeWord(line, place, length))
        return false;
    const std::string_view before = line.substr(0, place);
    if (has(before, "eason"))
        return true;
    const std::size_t last = before.find_last_not_of(" \t");
    const std::string_view head = last == std::string_view::npos ? std::string_view() : before.substr(0, last + 1);
    return head.ends_with("Warning") || head.ends_with("Normal");
}
bool isPreemptedReason(std::string_view line, std::size_t place) { return isReason(line, place, std::string_view("Preempted").size()); }
bool isEvictedReason(std::string_view line, std::size_t place) { return isReason(line, place, std::string_view("Evicted").size()); }

/// "*** STEP 1.0 ON node CANCELLED AT 2021-05-23T08:29:53 ***": cancelled, and no reason stated.
bool isWithoutReason(std::string_view line, std::size_t place) { return !has(line.substr(place), "DUE TO "); }

/// The exit code of torchrun's summary: "exitcode  : -9 (pid: 14750)" or "failed (exitcode: 1) local_rank: 0".
std::optional<double> exitCode(std::string_view line, std::size_t place)
{
    std::string_view rest = line.substr(place + std::string_view("exitcode").size());
    skipBlanks(rest);
    if (!rest.starts_with(":"))
        return std::nullopt;
    rest.remove_prefix(1);
    skipBlanks(rest);
    const std::optional<double> code = takeNumber(rest);
    const bool summary = rest.starts_with(" (pid:") || (rest.starts_with(")") && line.substr(0, place).ends_with("failed ("));
    return summary ? code : std::nullopt;
}
constexpr double kKilled = -9;
bool isFailedCode(std::string_view line, std::size_t place)
{
    const std::optional<double> code = exitCode(line, place);
    return code && *code != 0 && *code != kKilled;
}
bool isKilledWorker(std::string_view line, std::size_t place)
{
    return exitCode(line, place) == kKilled && line.substr(0, place).ends_with("failed (");
}
bool isKilledCode(std::string_view line, std::size_t place) { return exitCode(line, place) == kKilled; }
bool isKillOfProcess(std::string_view line, std::size_t place) { return has(line.substr(place), "received") || has(line, "eceived"); }
bool isReceived(std::string_view line, std::size_t place)
{
    static constexpr std::array<std::string_view, 4> kWords = {"eceived", "aught", "got ", "erminat"};
    return hasAny(line, kWords) && !has(line.substr(0, place), "closing signal") && !onlyWarns(line, place);
}
bool isNonZeroExit(std::string_view line, std::size_t place)
{
    std::string_view rest = line.substr(place + std::string_view("Exited with exit code ").size());
    const std::optional<std::int64_t> code = takeInteger(rest);
    return code && *code != 0;
}
bool isSettingRule(std::string_view line, std::size_t place) { return !onlyWarns(line, place); }
bool isRaisedRule(std::string_view line, std::size_t place) { return has(line.substr(0, place), "Error") && !saysWarning(line, place); }

constexpr auto kFirm = Proof::Firm;
constexpr auto kHint = Proof::Hint;

// The decisive texts. Firm ones are those that the frameworks, Slurm, Kubernetes and NCCL print as the
// message itself.
constexpr std::array kSigns = {
    FailureSign{"pyxis: failed to import", Cause::ImagePull, kFirm, true},
    FailureSign{"ErrImagePull", Cause::ImagePull, kFirm, true},
    FailureSign{"ImagePullBackOff", Cause::ImagePull, kFirm, true},
    FailureSign{"Failed to pull image", Cause::ImagePull, kFirm, true},
    FailureSign{"manifest unknown", Cause::ImagePull, kFirm, true},
    FailureSign{"Back-off pulling image", Cause::ImagePull, kHint, true},
    FailureSign{"pull access denied", Cause::ImagePull, kHint, true},
    FailureSign{"failed to pull and unpack image", Cause::ImagePull, kHint, true},
    FailureSign{"InvalidImageName", Cause::ImagePull, kHint, true},
    FailureSign{"Error response from daemon: manifest for", Cause::ImagePull, kHint, true},
    FailureSign{"Unable to pull docker://", Cause::ImagePull, kHint, true}, // Apptainer
    FailureSign{"While making image from oci registry", Cause::ImagePull, kHint, true},

    FailureSign{"oom-kill event", Cause::HostOom, kFirm, false, isDetected},
    FailureSign{"oom_kill event", Cause::HostOom, kFirm, false, isDetected},
    FailureSign{"Out Of Memory", Cause::HostOom, kFirm, false, isTask},
    FailureSign{"Killed process ", Cause::HostOom, kFirm, false, isProcessNumber},
    FailureSign{"oom-kill:", Cause::HostOom},
    FailureSign{"OOMKilled", Cause::HostOom},
    FailureSign{"is killed by signal: Killed", Cause::HostOom},
    FailureSign{"is killed by signal: Bus error", Cause::HostOom},
    FailureSign{"Cannot allocate memory", Cause::HostOom, kHint, true, isNoWarning},
    FailureSign{"bus error encountered in worker", Cause::HostOom, kHint},
    FailureSign{"DefaultCPUAllocator: can't allocate memory", Cause::HostOom, kFirm, false, isNoWarning},
    FailureSign{"exceeded memory limit", Cause::HostOom},
    FailureSign{"Exceeded job memory limit", Cause::HostOom},
    FailureSign{"cgroup out-of-memory handler", Cause::HostOom, kHint},
    FailureSign{"System OOM encountered", Cause::HostOom, kHint},
    FailureSign{"'std::bad_alloc'", Cause::HostOom, kHint},
    FailureSign{"OutOfMemoryError: ", Cause::HostOom, kHint, false, isOtherClass},

    FailureSign{"CUDA out of memory", Cause::CudaOom, kFirm, false, isOutOfMemory},
    FailureSign{"CUDA out of memory", Cause::CudaOom, kHint, true, isNoWarning},
    FailureSign{"HIP out of memory", Cause::CudaOom, kFirm, false, isOutOfMemory},
    FailureSign{"CUDA error: out of memory", Cause::CudaOom},
    FailureSign{"CUDA driver error: out of memory", Cause::CudaOom},
    FailureSign{"Triton Error [CUDA]: out of memory", Cause::CudaOom},
    FailureSign{"CUDA_ERROR_OUT_OF_MEMORY", Cause::CudaOom, kHint, false, isNoWarning},
    FailureSign{"CUBLAS_STATUS_ALLOC_FAILED", Cause::CudaOom},
    FailureSign{"OutOfMemoryError: ", Cause::CudaOom, kHint, false, isPyTorchClass},

    FailureSign{"found NaN in local grad norm", Cause::NanLoss},
    FailureSign{"found Inf in local grad norm", Cause::NanLoss},
    FailureSign{"Unexpected result nan", Cause::NanLoss},
    FailureSign{"Unexpected result inf", Cause::NanLoss},
    FailureSign{"found NaN in local forward loss", Cause::NanLoss},
    FailureSign{"found Inf in local forward loss", Cause::NanLoss},
    FailureSign{"`training_step` is nan or inf", Cause::NanLoss},

    FailureSign{"is not divisible by", Cause::ConfigError, kFirm, false, isRaisedRule},
    FailureSign{"is not divisible by", Cause::ConfigError, kFirm, true, isSettingRule}, // some settings are only corrected
    FailureSign{"error: unrecognized arguments", Cause::ConfigError},
    FailureSign{"error: the following arguments are required", Cause::ConfigError},
    FailureSign{"error: argument -", Cause::ConfigError},
    FailureSign{"error: ambiguous option", Cause::ConfigError},
    FailureSign{"Could not override '", Cause::ConfigError, kHint},
    FailureSign{"Error: No such option", Cause::ConfigError},
    FailureSign{"Error: Missing option", Cause::ConfigError},
    FailureSign{"Error: Invalid value for '", Cause::ConfigError},

    FailureSign{"401 Client Error", Cause::Auth, kFirm, true, isNoRegistry},
    FailureSign{"403 Client Error", Cause::Auth, kFirm, true, isNoRegistry},
    FailureSign{"GatedRepoError", Cause::Auth, kFirm, true},
    FailureSign{"gated repo", Cause::Auth, kFirm, true},
    FailureSign{"Invalid user token", Cause::Auth, kFirm, true, isNoRegistry},
    FailureSign{"HTTP Error 401", Cause::Auth, kHint, true, isNoRegistry},
    FailureSign{"HTTP Error 403", Cause::Auth, kHint, true, isNoRegistry},
    FailureSign{"LocalTokenNotFoundError", Cause::Auth, kHint, true},
    FailureSign{"api_key not configured", Cause::Auth, kHint, true},
    FailureSign{"NoCredentialsError", Cause::Auth, kHint, true},
    FailureSign{"error occurred (403)", Cause::Auth, kHint, true, isNoWarning},
    FailureSign{"error occurred (AccessDenied)", Cause::Auth, kHint, true, isNoWarning},

    FailureSign{"No space left on device", Cause::Storage, kFirm, false, isNoWarning},
    FailureSign{"Disk quota exceeded", Cause::Storage, kFirm, false, isNoWarning},
    FailureSign{"Read-only file system", Cause::Storage, kFirm, true, isNoWarning},
    FailureSign{"Permission denied:", Cause::Storage, kFirm, true, isPath},
    FailureSign{"No such file", Cause::Storage, kFirm, true, isFatalLookup},
    FailureSign{"Dataset does not exist", Cause::Storage, kFirm, true},
    FailureSign{"Stale file handle", Cause::Storage, kHint, true, isNoWarning},
    FailureSign{"[Errno 5] Input/output error", Cause::Storage, kHint, true, isNoWarning},
    FailureSign{"Transport endpoint is not connected", Cause::Storage, kHint, true, isNoWarning},
    FailureSign{"PytorchStreamWriter failed writing file", Cause::Storage, kHint, true, isNoWarning},
    FailureSign{"MountVolume.SetUp failed", Cause::Storage, kHint, true},
    FailureSign{"cannot create directory", Cause::Storage, kHint, true, isNoWarning},

    FailureSign{"No matching distribution found", Cause::MissingDependency, kFirm, true},
    FailureSign{": No module named ", Cause::MissingDependency, kHint, true, isInterpreter},
    FailureSign{"cannot open shared object file", Cause::MissingDependency, kHint, true, isMissingLibrary},
    FailureSign{": command not found", Cause::MissingDependency, kHint, true, isNoWarning},

    FailureSign{"CUDA error:", Cause::CudaError, kFirm, false, isOtherCudaError},
    FailureSign{"illegal memory access", Cause::CudaError},
    FailureSign{"device-side assert", Cause::CudaError, kFirm, false, isTriggered},
    FailureSign{"CUBLAS_STATUS_", Cause::CudaError, kFirm, false, isCudaStatus},
    FailureSign{"CUDNN_STATUS_", Cause::CudaError, kFirm, false, isDnnStatus},
    FailureSign{"cuBLAS Error", Cause::CudaError},
    FailureSign{"cuDNN Error", Cause::CudaError},
    FailureSign{"CUDA driver error: ", Cause::CudaError, kFirm, false, isOtherCudaError},
    FailureSign{"Triton Error [CUDA]: ", Cause::CudaError, kHint, false, isOtherCudaError},
    FailureSign{"NVRM: Xid", Cause::CudaError},
    FailureSign{"Xid (PCI", Cause::CudaError},

    FailureSign{"Watchdog caught collective operation timeout", Cause::Nccl},
    FailureSign{"NCCL error in", Cause::Nccl},
    FailureSign{"unhandled system error", Cause::Nccl, kFirm, false, isNoInformation},
    FailureSign{"unhandled cuda error", Cause::Nccl, kFirm, false, isNoInformation},
    FailureSign{"ncclSystemError", Cause::Nccl, kFirm, false, isNoInformation},
    FailureSign{"ncclRemoteError", Cause::Nccl, kFirm, false, isNoInformation},
    FailureSign{"NCCL WARN", Cause::Nccl, kFirm, true, isProblem},
    FailureSign{"ncclInternalError", Cause::Nccl, kHint, false, isNoInformation},
    FailureSign{"ncclInvalidUsage", Cause::Nccl, kHint, false, isNoInformation},
    FailureSign{"Timeout at NCCL work", Cause::Nccl, kHint},
    FailureSign{"NCCL operations have failed or timed out", Cause::Nccl, kHint},
    FailureSign{"detected by watchdog at work", Cause::Nccl, kHint},
    FailureSign{"NCCL communicator was aborted", Cause::Nccl, kHint},
    FailureSign{"is setting up NCCL communicator", Cause::Nccl, kHint},
    FailureSign{"ncclUnhandledCudaError", Cause::Nccl, kHint, false, isNoInformation},

    FailureSign{"DUE TO PREEMPTION", Cause::Preempted},
    FailureSign{"Preempted to accommodate a", Cause::Preempted, kHint}, // Kueue's condition
    FailureSign{"preempted", Cause::Preempted, kFirm, true, isPreemptedWord},
    FailureSign{"Preempted", Cause::Preempted, kFirm, true, isPreemptedReason},
    FailureSign{"Evicted", Cause::Preempted, kFirm, true, isEvictedReason},
    FailureSign{"ode failure on", Cause::Preempted},
    FailureSign{"DUE TO NODE FAILURE", Cause::Preempted},
    FailureSign{"NODE_FAIL", Cause::Preempted},
    FailureSign{"DUE TO JOB REQUEUE", Cause::Preempted, kHint, true},
    FailureSign{"imminent node shutdown", Cause::Preempted, kHint, true},
    FailureSign{"TaintManagerEviction: Marking for deletion", Cause::Preempted, kHint, true},
    FailureSign{"PREEMPTED", Cause::Preempted, kHint, true, isPreemptedWord},

    FailureSign{"DUE TO TIME LIMIT", Cause::Timeout},
    FailureSign{"DeadlineExceeded", Cause::Timeout, kHint},
    FailureSign{"job killed: walltime", Cause::Timeout, kHint},

    FailureSign{"exitcode", Cause::Killed, kFirm, false, isKilledWorker},
    FailureSign{"Signal 9 (SIGKILL)", Cause::Killed, kFirm, false, isKillOfProcess},
    FailureSign{"exitcode", Cause::Killed, kHint, false, isKilledCode},
    FailureSign{"exit code 137", Cause::Killed, kHint},
    FailureSign{"exit status 137", Cause::Killed, kHint},
    FailureSign{"exited on signal ", Cause::Killed, kHint, false, isSignal9}, // mpirun
    FailureSign{" Killed ", Cause::Killed, kHint, false, isShellsWord},

    FailureSign{"exitcode", Cause::Unknown, kFirm, false, isFailedCode},
    FailureSign{"CANCELLED AT ", Cause::Unknown, kFirm, false, isWithoutReason},
    FailureSign{"SignalException: ", Cause::Unknown},
    FailureSign{"Segmentation fault", Cause::Unknown},
    FailureSign{"SIGSEGV", Cause::Unknown, kHint, false, isReceived},
    FailureSign{"SIGHUP", Cause::Unknown, kHint, false, isReceived},
    FailureSign{"SIGABRT", Cause::Unknown, kHint, false, isReceived},
    FailureSign{"SIGTERM", Cause::Unknown, kHint, false, isReceived},
    FailureSign{"ChildFailedError", Cause::Unknown, kHint},
    FailureSign{"core dumped", Cause::Unknown, kHint},
    FailureSign{"Fatal Python error", Cause::Unknown, kHint},
    FailureSign{"Exited with exit code ", Cause::Unknown, kHint, false, isNonZeroExit},
    FailureSign{"KeyboardInterrupt", Cause::Unknown, kHint, false, isBeginning},
    FailureSign{"exited on signal ", Cause::Unknown, kHint, false, isOtherSignal},
    FailureSign{"returned a non-zero exit code", Cause::Unknown, kHint},
    FailureSign{"Back-off restarting failed container", Cause::Unknown, kHint, true},
    FailureSign{"Exit Code: ", Cause::Unknown, kHint, true, isNonZeroCode},
};

} // namespace

std::span<const FailureSign> failureSigns() { return kSigns; }

bool speaksOfSettings(std::string_view text)
{
    static constexpr std::array<std::string_view, 24> kWords = {
        "divisible",        "multiple of",     "parallel size",    "parallel_size",     "parallelism",       "world size",
        "world_size",       "batch size",      "batch_size",       "batch-size",        "microbatch",        "micro batch",
        "num_layers",       "num-layers",      "number of layers", "num_samples",       "attention heads",   "attention_heads",
        "num_query_groups", "sequence length", "seq_length",       "sequence_parallel", "sequence parallel", "pipeline"};
    if (hasAny(text, kWords))
        return true;
    static constexpr std::array<std::string_view, 4> kDiffers = {"match", "differ", "not equal", "checkpointvalue"};
    return has(text, "checkpoint") && hasAny(text, kDiffers);
}

namespace {

/// "torch.distributed.elastic.multiprocessing.errors.ChildFailedError": the words that end at `end`.
std::size_t nameBegin(std::string_view line, std::size_t end)
{
    std::size_t begin = end;
    while (begin > 0 && (isWordCharacter(line[begin - 1]) || line[begin - 1] == '.'))
        --begin;
    return begin;
}

bool isStorage(std::string_view name, std::string_view message)
{
    static constexpr std::array<std::string_view, 4> kNames = {"FileNotFoundError", "PermissionError", "NotADirectoryError",
                                                               "FileExistsError"};
    return hasAny(name, kNames) && (has(message, "/") || has(message, "."));
}

bool isRefusedSetting(std::string_view name, std::string_view message)
{
    static constexpr std::array<std::string_view, 6> kNames = {
        "MisconfigurationException",  "ConfigAttributeError", "ConfigKeyError",
        "ConfigCompositionException", "ConfigValueError",     "UnsupportedInterpolationType"};
    if (hasAny(name, kNames))
        return true;
    if (name == "AssertionError" || name == "ssertionError" || name == "ValueError")
        return speaksOfSettings(message);
    static constexpr std::array<std::string_view, 4> kLayout = {"divisible", "multiple of", "parallel size", "parallel_size"};
    return name == "RuntimeError" && hasAny(message, kLayout);
}

/// "MeanSquaredError: 0.125" is no exception, "KeyError: 3" is one.
bool isFigure(std::string_view message)
{
    skipBlanks(message);
    return !message.empty() && takeNumber(message) && message.find_first_not_of(" \t") == std::string_view::npos;
}

} // namespace

std::optional<ExceptionLine> readException(std::string_view line, std::size_t place)
{
    const bool isError = line.substr(place).starts_with("Error");
    const std::size_t end = place + (isError ? std::string_view("Error") : std::string_view("Exception")).size();
    const std::string_view after = line.substr(end);
    const bool ends = after.find_first_not_of(" \t") == std::string_view::npos;
    if (!ends && !after.starts_with(": ") && after != ":")
        return std::nullopt;
    ExceptionLine exception;
    exception.begin = nameBegin(line, end);
    const std::string_view name = line.substr(exception.begin, end - exception.begin);
    if (name == "Error" || (isError && exception.begin == place) || !isBeginning(line, exception.begin)
        || saysWarning(line, exception.begin))
        return std::nullopt;
    exception.informs = onlyWarns(line, exception.begin);
    if (ends && name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.") != std::string_view::npos)
        return std::nullopt;
    const std::string_view message = ends ? std::string_view() : after.substr(1);
    exception.mayBeMetric = isFigure(message);
    exception.fades = has(message, "etrying") || has(message, "etry ");
    const std::string_view plain = name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1);
    if (has(name, "distributed.elastic") || plain == "ChildFailedError" || plain == "SignalException") {
        exception.cause = Cause::Unknown;
        exception.proof = Proof::Hint;
    } else if (plain == "MemoryError" || plain == "_ArrayMemoryError") {
        exception.cause = Cause::HostOom;
        exception.proof = Proof::Hint;
    } else if (plain == "OutOfMemoryError") {
        exception.cause = Cause::CudaOom;
        exception.proof = Proof::Hint;
    } else if (plain == "ModuleNotFoundError" || plain == "ImportError" || plain == "PackageNotFoundError") {
        exception.cause = Cause::MissingDependency;
        exception.fades = true;
    } else if (isStorage(plain, message)) {
        exception.cause = Cause::Storage;
    } else if (isRefusedSetting(plain, message)) {
        exception.cause = Cause::ConfigError;
    } else {
        exception.bareAssertion = message.find_first_not_of(" \t") == std::string_view::npos && plain.ends_with("ssertionError");
    }
    return exception;
}

namespace {

/// "module.part.Class".
bool isQualifiedClass(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot + 1 >= name.size() || name[dot + 1] < 'A' || name[dot + 1] > 'Z')
        return false;
    const bool startsWell = isWordCharacter(name.front()) && (name.front() < '0' || name.front() > '9');
    return startsWell && !has(name, "..") && name.find_first_not_of("0123456789.") != std::string_view::npos;
}

} // namespace

std::optional<ExceptionLine> readOtherException(std::string_view line)
{
    constexpr std::size_t kWithin = 400; // a name behind its prefixes
    const std::string_view head = line.substr(0, kWithin);
    for (std::size_t end = head.find(':'); end != std::string_view::npos; end = head.find(':', end + 1)) {
        const std::size_t begin = nameBegin(head, end);
        const bool indented = begin > 1 && head[begin - 1] == ' ' && head[begin - 2] == ' ';
        if (begin == end || indented || !isQualifiedClass(head.substr(begin, end - begin)) || !isBeginning(head, begin)
            || saysWarning(head, begin))
            continue;
        ExceptionLine exception;
        exception.begin = begin;
        exception.informs = onlyWarns(head, begin);
        return exception;
    }
    return std::nullopt;
}

} // namespace results
