// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/advice.h"

#include "base/format.h"
#include "results/stepsyntax.h"

#include <string_view>

namespace results {

namespace {

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

/// "2.3 GiB", "384 MiB".
std::string sizeText(base::Bytes bytes)
{
    if (bytes < base::gib(1))
        return base::fixed(bytes.value() / base::kBytesPerMib, 0) + " MiB";
    return base::gibText(bytes) + " GiB";
}

std::string stepText(const Evidence &evidence) { return std::to_string(evidence.lastStep.value_or(-1) + 1); }

/// The sentence for the part of the step: %1 asked, %2 in use, %3 of the GPU, %4 the step, %5 tensor parallel.
const char *oomPattern(Phase phase, bool anyStep)
{
    switch (phase) {
    case Phase::Backward:
        return anyStep
            ? QT_TRANSLATE_NOOP("core",
                                "Out of GPU memory in backward at step %4: asked for %1 with %2 of %3 in use. Try recomputing "
                                "activations, a smaller micro-batch or tensor parallel %5.")
            : QT_TRANSLATE_NOOP("core",
                                "Out of GPU memory in the first backward pass: asked for %1 with %2 of %3 in use. Try recomputing "
                                "activations, a smaller micro-batch or tensor parallel %5.");
    case Phase::Forward:
        return anyStep
            ? QT_TRANSLATE_NOOP("core",
                                "Out of GPU memory in forward at step %4: asked for %1 with %2 of %3 in use. Try recomputing "
                                "activations, a smaller micro-batch or tensor parallel %5.")
            : QT_TRANSLATE_NOOP("core",
                                "Out of GPU memory in the first forward pass: asked for %1 with %2 of %3 in use. Try recomputing "
                                "activations, a smaller micro-batch or tensor parallel %5.");
    case Phase::Optimizer:
        return anyStep ? QT_TRANSLATE_NOOP("core",
                                           "Out of GPU memory in the optimizer at step %4: asked for %1 with %2 of %3 in use. Try the "
                                           "distributed optimizer, tensor parallel %5 or more pipeline stages.")
                       : QT_TRANSLATE_NOOP("core",
                                           "Out of GPU memory in the first optimizer step: asked for %1 with %2 of %3 in use. Try the "
                                           "distributed optimizer, tensor parallel %5 or more pipeline stages.");
    case Phase::SetUp:
        return QT_TRANSLATE_NOOP("core",
                                 "Out of GPU memory while the model was set up: asked for %1 with %2 of %3 in use. The weights and "
                                 "optimizer states do not fit: try tensor parallel %5, more pipeline stages or more GPUs.");
    case Phase::Unknown:
        break;
    }
    return anyStep
        ? QT_TRANSLATE_NOOP("core",
                            "Out of GPU memory at step %4: asked for %1 with %2 of %3 in use. Try recomputing activations, a "
                            "smaller micro-batch or tensor parallel %5.")
        : QT_TRANSLATE_NOOP("core",
                            "Out of GPU memory before the first step was done: asked for %1 with %2 of %3 in use. Try recomputing "
                            "activations, a smaller micro-batch or tensor parallel %5.");
}

base::Text cudaOomAdvice(const AdviceFacts &facts)
{
    const OomText &oom = facts.oom;
    const std::string wider = facts.tensorParallel ? std::to_string(*facts.tensorParallel * 2) : "×2";
    if (!oom.asked || !oom.total || !oom.free)
        return {QT_TRANSLATE_NOOP("core", "Out of GPU memory. Try recomputing activations, a smaller micro-batch or tensor parallel %1."),
                {wider}};
    if (oom.idle && *oom.idle + *oom.free >= *oom.asked * 1.2 && *oom.idle >= base::gib(1))
        return {QT_TRANSLATE_NOOP("core",
                                  "Out of GPU memory by fragmentation: asked for %1 while %2 were reserved but unused. Set "
                                  "PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True, or try a smaller micro-batch or tensor parallel %3."),
                {sizeText(*oom.asked), sizeText(*oom.idle), wider}};
    return {oomPattern(facts.evidence.phase, facts.evidence.lastStep.has_value()),
            {sizeText(*oom.asked), sizeText(*oom.total - *oom.free), sizeText(*oom.total), stepText(facts.evidence), wider}};
}

base::Text hostOomAdvice(const Evidence &evidence)
{
    if (has(evidence.line, "Bus error") || has(evidence.line, "bus error") || has(evidence.line, "shared memory"))
        return QT_TRANSLATE_NOOP("core",
                                 "Shared memory (/dev/shm) ran out in a data-loader worker. Give the job more shared memory or fewer "
                                 "data-loader workers.");
    if (evidence.cause == Cause::Killed)
        return QT_TRANSLATE_NOOP("core",
                                 "A process was killed with signal 9 and no other reason is given: most often the host ran out of memory. "
                                 "Take a shape with more memory, or use fewer data-loader workers; look at the node's events.");
    return QT_TRANSLATE_NOOP(
        "core",
        "The host ran out of memory and a process was killed. Take a shape with more memory, ask for more of it, or use "
        "fewer data-loader workers.");
}

base::Text ncclAdvice(const Evidence &evidence)
{
    const std::string_view line = evidence.line;
    const std::size_t operation = line.find("OpType=");
    const std::optional<double> ran = numberAfter(line, ") ran for ");
    if (operation != std::string_view::npos && ran) {
        const std::string_view name = line.substr(operation + 7, line.substr(operation + 7).find_first_of(",)"));
        return {
            QT_TRANSLATE_NOOP("core",
                              "%1 did not end within %2 s: another rank hangs or died, or the network is slow. Look for the first error "
                              "of any rank; where there is none, run again with NCCL_DEBUG=INFO and check the nodes."),
            {std::string(name), base::fixed(*ran / 1000.0, 0)}};
    }
    if (has(line, "NET/IB") || has(line, "NET/OFI") || has(line, "refused"))
        return QT_TRANSLATE_NOOP("core",
                                 "The network between the nodes failed under NCCL. Try again on other nodes; when it comes back, check the "
                                 "fabric, the network interface settings and the image's network plug-in.");
    return QT_TRANSLATE_NOOP(
        "core",
        "NCCL failed. Look for the first error of any rank; run again with NCCL_DEBUG=INFO, and with more shared memory "
        "if it says so.");
}

/// What stands between the first pair of quotes, else nothing.
std::string quoted(std::string_view line)
{
    const std::size_t begin = line.find_first_of("'\"");
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = line.find(line[begin], begin + 1);
    return end == std::string_view::npos ? std::string() : std::string(line.substr(begin + 1, end - begin - 1));
}

base::Text missingAdvice(const Evidence &evidence)
{
    if (std::string module = quoted(evidence.line); !module.empty() && has(evidence.line, "No module named"))
        return {
            QT_TRANSLATE_NOOP("core",
                              "The container lacks the Python module %1. Take an image that has it, or install it in a command before the "
                              "launch."),
            {std::move(module)}};
    return QT_TRANSLATE_NOOP(
        "core",
        "The container lacks a package, or has it in another version. Take another image, or install it in a command before "
        "the launch.");
}

base::Text authAdvice(const Evidence &evidence)
{
    if (has(evidence.line, "403") || has(evidence.line, "ated repo") || has(evidence.line, "GatedRepo"))
        return QT_TRANSLATE_NOOP(
            "core",
            "The model hub refuses the download: accept the model's terms with this account, and give the job a token of "
            "it (secret HF_TOKEN).");
    return QT_TRANSLATE_NOOP("core", "The server does not accept the token. Give the job a valid one (secret HF_TOKEN).");
}

base::Text storageAdvice(const Evidence &evidence)
{
    const std::string_view line = evidence.line;
    if (has(line, "No space left") || has(line, "quota"))
        return has(line, "/dev/shm")
            ? QT_TRANSLATE_NOOP("core", "Shared memory (/dev/shm) is full: give the job more of it.")
            : QT_TRANSLATE_NOOP("core", "The disk is full: free some space, or write logs and checkpoints elsewhere.");
    std::string path = quoted(line);
    if (has(line, "Dataset does not exist: "))
        path = std::string(line.substr(line.find("Dataset does not exist: ") + 24));
    if (has(line, "Permission") || has(line, "Read-only"))
        return {QT_TRANSLATE_NOOP("core", "The job may not write to %1. Check the mount and its rights."),
                {path.empty() ? "the path" : path}};
    return {QT_TRANSLATE_NOOP("core", "%1 is not there in the job. Check the path and the mounts."), {path.empty() ? "A file" : path}};
}

base::Text nanAdvice(const Evidence &evidence)
{
    if (!evidence.lastStep)
        return QT_TRANSLATE_NOOP(
            "core", "The loss is not a number from the start. Lower the learning rate, use bf16, and check data and FP8 settings.");
    return {
        QT_TRANSLATE_NOOP("core",
                          "The loss is not a number after step %1. Lower the learning rate or lengthen its warm-up, and check data and FP8 "
                          "settings."),
        {std::to_string(*evidence.lastStep)}};
}

base::Text preemptedAdvice(const Evidence &evidence)
{
    if (has(evidence.line, "ode failure") || has(evidence.line, "NODE"))
        return QT_TRANSLATE_NOOP("core",
                                 "A node was lost; the configuration is not to blame. Run it again, on other nodes if it comes back.");
    return QT_TRANSLATE_NOOP(
        "core",
        "The job was preempted; the configuration is not to blame. Run it again, with a higher priority or on reserved "
        "nodes.");
}

base::Text unknownAdvice(const Evidence &evidence)
{
    if (has(evidence.line, "CANCELLED"))
        return QT_TRANSLATE_NOOP("core", "The job was cancelled and no reason is given. Run it again if nobody stopped it.");
    if (has(evidence.line, "-11") || has(evidence.line, "Segmentation") || has(evidence.line, "SIGSEGV"))
        return QT_TRANSLATE_NOOP(
            "core",
            "A process crashed (segmentation fault). Run it again; when it comes back, try another image or switch fused "
            "kernels off one by one.");
    return QT_TRANSLATE_NOOP(
        "core", "The run ended without success and this text does not say why. Look at the logs of all ranks for the first error.");
}

base::Text cudaErrorAdvice(const Evidence &evidence)
{
    if (has(evidence.line, "Xid") || has(evidence.line, "uncorrectable") || has(evidence.line, "ECC"))
        return QT_TRANSLATE_NOOP("core", "A GPU reports a hardware error. Run again on another node and report this one.");
    if (has(evidence.line, "NOT_INITIALIZED"))
        return QT_TRANSLATE_NOOP(
            "core",
            "cuBLAS could not start: often the GPU's memory is full already, or an assertion on the device came before. Try a "
            "smaller micro-batch first.");
    return QT_TRANSLATE_NOOP(
        "core", "A CUDA kernel failed. Run again with CUDA_LAUNCH_BLOCKING=1 to find it; where it moves about, try another node.");
}

} // namespace

base::Text adviceFor(const AdviceFacts &facts)
{
    const Evidence &evidence = facts.evidence;
    switch (classOf(evidence.cause)) {
    case FailureClass::CudaOom:
        return cudaOomAdvice(facts);
    case FailureClass::HostOom:
        return hostOomAdvice(evidence);
    case FailureClass::Nccl:
        return ncclAdvice(evidence);
    case FailureClass::CudaError:
        return cudaErrorAdvice(evidence);
    case FailureClass::ConfigError:
        return QT_TRANSLATE_NOOP(
            "core",
            "The framework refuses these settings, as the line says. Change the size it names, and report the rule: such a "
            "configuration should not have been offered.");
    case FailureClass::PythonError:
        return QT_TRANSLATE_NOOP("core",
                                 "The program stopped with an error of its own. Read the traceback above the line; versions that do not "
                                 "fit are a common cause.");
    case FailureClass::MissingDependency:
        return missingAdvice(evidence);
    case FailureClass::Auth:
        return authAdvice(evidence);
    case FailureClass::Storage:
        return storageAdvice(evidence);
    case FailureClass::ImagePull:
        return QT_TRANSLATE_NOOP(
            "core",
            "The container image could not be fetched. Check its name and tag, and that the registry's pull secret is given to "
            "the job.");
    case FailureClass::Preempted:
        return preemptedAdvice(evidence);
    case FailureClass::Timeout:
        return QT_TRANSLATE_NOOP("core",
                                 "The time limit ended the run. Steps measured before still count; give it more time or fewer steps.");
    case FailureClass::NanLoss:
        return nanAdvice(evidence);
    case FailureClass::Unknown:
        break;
    }
    return unknownAdvice(evidence);
}

} // namespace results
