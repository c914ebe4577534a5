// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The flags of a plan, in the groups of the original's documentation.
#include "cli/planflags.h"

namespace cli {
namespace {

using Options = std::vector<Option>;

Options coreOptions()
{
    const std::string category = "Required: core configuration";
    return {
        {"config-dir", ValueKind::Folder, "DIR", "", true, category, "folder for the generated files, DIR/MODEL/"},
        {"model", ValueKind::Model, "NAME", "", false, category, "catalogue name of the model (see list-models); not with --model-config"},
        {"nodes", ValueKind::Integer, "N", "", true, category, "number of nodes"},
        {"gpus-per-node", ValueKind::Integer, "N", "", true, category, "GPUs in each node"},
    };
}

Options launchOptions()
{
    const std::string category = "Lepton infrastructure (stored for later commands)";
    return {
        {"launcher-node-group", ValueKind::Text, "GROUP", "", false, category, "node group of launcher jobs"},
        {"training-node-group", ValueKind::Text, "GROUP", "", false, category, "node group of training jobs"},
        {"mount-from", ValueKind::Text, "SOURCE", "", false, category, "storage to mount, e.g. node-nfs:lepton-shared-fs"},
        {"mount-source-path", ValueKind::Text, "PATH", "", false, category, "path on that storage"},
        {"mount-path", ValueKind::Text, "PATH", "", false, category, "where the container sees it"},
        {"container-image", ValueKind::Text, "IMAGE", "nvcr.io/nvidia/nemo:25.07", false, category, "container image of the jobs"},
        {"logs-subdir", ValueKind::Text, "PATH", "", false, category, "folder for training logs"},
    };
}

Options resourceOptions()
{
    const std::string category = "Resources (a resource shape, GPU or memory is required)";
    return {
        {"resource-shape", ValueKind::Text, "SHAPE", "", false, category, "GPU type and count of a node, e.g. gpu.8xh200"},
        {"gpu", ValueKind::Text, "NAME", "", false, category, "GPU, e.g. h200"},
        {"memory-per-gpu", ValueKind::Number, "GB", "the GPU's", false, category, "memory of one GPU in datasheet GB"},
        {"nvlink-domain", ValueKind::Integer, "N", "the GPU's", false, category, "GPUs that reach one another by NVLink"},
        {"network-gbit-per-gpu", ValueKind::Number, "GBIT", "the GPU's reference design", false, category,
         "network rate per GPU between NVLink domains, Gbit/s"},
        {"price-per-gpu-hour", ValueKind::Number, "USD", "3.0", false, category, "price of one GPU for one hour", {}, "cost-per-gpu-hour"},
    };
}

Options trainingOptions()
{
    const std::string category = "Training";
    return {
        {"seq-length", ValueKind::List, "LIST", "8192", false, category, "sequence lengths, tokens"},
        {"global-batch-sizes", ValueKind::List, "LIST", "256", false, category, "global batch sizes, sequences"},
        {"micro-batch-sizes", ValueKind::List, "LIST", "1", false, category, "micro batch sizes, sequences"},
        {"num-tokens-in-b", ValueKind::Number, "N", "1000", false, category, "training tokens in 10^9, for days and cost"},
        {"max-steps-per-run", ValueKind::Integer, "N", "50", false, category, "steps of each generated configuration's run"},
        {"max-steps", ValueKind::Integer, "N", "50", false, category, "steps of the base configuration's run"},
        {"model-config", ValueKind::File, "FILE", "", false, category,
         "custom model instead of --model: a Hugging Face config.json, or an architecture object"},
    };
}

Options parallelismOptions()
{
    const std::string category = "Parallelism (LIST is 1,2,4 or auto)";
    return {
        {"tensor-parallel-sizes", ValueKind::List, "LIST", "2", false, category, "tensor parallel sizes"},
        {"pipeline-parallel-sizes", ValueKind::List, "LIST", "2", false, category, "pipeline parallel sizes"},
        {"context-parallel-sizes", ValueKind::List, "LIST", "1", false, category, "context parallel sizes"},
        {"expert-parallel-sizes", ValueKind::List, "LIST", "1", false, category, "expert parallel sizes"},
        {"virtual-pipeline-model-parallel-sizes",
         ValueKind::List,
         "LIST",
         "None",
         false,
         category,
         "model chunks per pipeline stage; 1 is the same as None",
         {},
         "virtual-pipeline-parallel-sizes"},
        {"max-model-parallel-size", ValueKind::Integer, "N", "64", false, category, "largest TP x PP x CP x EP"},
        {"min-model-parallel-size", ValueKind::Integer, "N", "1", false, category, "smallest TP x PP x CP x EP"},
        {"expert-tensor-parallel-sizes", ValueKind::List, "LIST", "None", false, category,
         "tensor parallel sizes of the experts; None: equal to the tensor parallel size"},
        {"sequence-parallel",
         ValueKind::Word,
         "WORD",
         "auto",
         false,
         category,
         "sequence parallelism; auto: whenever tensor parallel > 1",
         {"auto", "off", "both"}},
        {"fsdp", ValueKind::List, "LIST", "0", false, category, "sizes of FSDP shard groups; 0: no FSDP"},
        {"data-parallel-sharding-strategy",
         ValueKind::WordList,
         "LIST",
         "optim_grads_params",
         false,
         category,
         "what FSDP shards: ZeRO-1, ZeRO-2 or ZeRO-3",
         {"optim", "optim_grads", "optim_grads_params"}},
        {"framework",
         ValueKind::Word,
         "WORD",
         "nemo",
         false,
         category,
         "whose habits and limits hold: nemo (NeMo 2) or bridge (Megatron Bridge)",
         {"nemo", "bridge"}},
        {"cp-comm-type",
         ValueKind::Word,
         "KIND",
         "auto",
         false,
         category,
         "how context parallel GPUs exchange keys and values; auto: p2p, or what runs the attention where p2p cannot",
         {"auto", "p2p", "all_gather", "a2a", "a2a+p2p"}},
        {"cp-a2a-size", ValueKind::Integer, "N", "", false, category,
         "GPUs of an inner all-to-all group with --cp-comm-type a2a+p2p; the ring runs over such groups"},
        {"microbatch-group-size-per-vp-stage", ValueKind::Integer, "N", "the pipeline size", false, category,
         "micro-batches that a chunk of a virtual pipeline runs in a row"},
        {"overlap-moe-expert-parallel-comm",
         ValueKind::OnOff,
         "on|off",
         "as the recipes",
         false,
         category,
         "expert traffic of one micro-batch under compute of another",
         {"on", "off"}},
    };
}

Options precisionOptions()
{
    const std::string category = "Precision and memory";
    return {
        {"precision",
         ValueKind::WordList,
         "LIST",
         "bf16",
         false,
         category,
         "number formats of the matrix products",
         {"bf16", "fp16", "fp8", "fp8_cs", "fp8_ds", "fp8_mx", "fp8_sc", "nvfp4"}},
        {"grad-dtype", ValueKind::WordList, "LIST", "fp32", false, category, "formats of the main gradient buffer", {"fp32", "bf16"}},
        {"recompute", ValueKind::List, "LIST", "none", false, category,
         "activation recompute: none, full, full:N (groups of N layers), block:N (N layers of each chunk), selective, "
         "selective:MODULE+MODULE"},
        {"distributed-optimizer",
         ValueKind::OnOff,
         "on|off",
         "on",
         false,
         category,
         "shard the optimizer over data x context parallel ranks",
         {"on", "off"}},
        {"optimizer-offload-fraction", ValueKind::Number, "X", "0", false, category,
         "share of the optimizer's state in host memory, 0 to 1"},
        {"activation-offload-layers", ValueKind::Integer, "N", "0", false, category, "layers whose activations are kept in host memory"},
        {"offload-modules", ValueKind::Text, "MODULES", "none", false, category,
         "whose inputs wait in host memory: MODULE+MODULE of attn_norm, qkv_linear, core_attn, attn_proj, mlp_norm, expert_fc1, "
         "moe_act"},
    };
}

} // namespace

std::vector<Option> planOptions()
{
    Options all;
    for (Options group : {coreOptions(), launchOptions(), resourceOptions(), trainingOptions(), parallelismOptions(), precisionOptions()})
        all.insert(all.end(), std::make_move_iterator(group.begin()), std::make_move_iterator(group.end()));
    return all;
}

} // namespace cli
