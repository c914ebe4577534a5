

# Megatron Bridge: a recipe's ConfigContainer with the configuration's settings put in.

BRIDGE = "megatron.bridge"


def make_config(settings):
    model = settings["model"]
    module = module_of(model["recipe_module"], "Megatron Bridge's recipe")
    recipe = getattr(module, model["recipe"], None)
    if recipe is None:
        raise SettingError(f"this image's {model['recipe_module']} has no recipe {model['recipe']}")
    return recipe()


def apply_model(config, settings):
    model, candidate = config.model, settings["candidate"]
    if settings["model"]["custom"]:
        put_all(model, settings["model"]["config"], "model")
    else:
        compare_model(model, settings["model"]["architecture"])
    put_if_known(model, "vocab_size", settings["model"]["vocab_size"], "model")
    put(model, "seq_length", candidate["seq_length"], "model")
    put_all(model, recompute_values(candidate["recompute"]), "model")
    put(model, "cross_entropy_loss_fusion", candidate["cross_entropy_fusion"], "model")
    if candidate["cross_entropy_fusion"]:
        put_if_known(model, "cross_entropy_fusion_impl", "te", "model")
    if candidate["attention"] != "flash":
        put(model, "attention_backend", attention_backend(candidate["attention"]), "model")
    if settings["model"]["architecture"].get("moe"):
        put_all(model, expert_values(candidate["moe_capacity_factor"]), "model")
        put_if_known(model, "overlap_moe_expert_parallel_comm", False, "model")
        put_all(model, expert_overlap_values(settings["overlap"]["experts"]), "model")
    put_all(model, offload_values(candidate), "model")
    if candidate["cuda_graphs"]:
        put_all(model, {"enable_cuda_graph": True, "use_te_rng_tracker": True}, "model")
        put_if_known(config.rng, "te_rng_tracker", True, "rng")


def apply_parallelism(config, settings, dtype):
    candidate, split = settings["candidate"], settings["pipeline_split"]
    chunks = candidate["virtual_pipeline"]
    values = {
        "tensor_model_parallel_size": candidate["tensor_parallel"],
        "pipeline_model_parallel_size": candidate["pipeline_parallel"],
        "virtual_pipeline_model_parallel_size": chunks if chunks > 1 else None,
        "context_parallel_size": candidate["context_parallel"],
        "expert_model_parallel_size": candidate["expert_parallel"],
        "sequence_parallel": candidate["sequence_parallel"],
        "num_layers_in_first_pipeline_stage": split["first_stage_layers"],
        "num_layers_in_last_pipeline_stage": split["last_stage_layers"],
        "account_for_embedding_in_pipeline_split": split["count_embedding"],
        "account_for_loss_in_pipeline_split": split["count_loss"],
        "pipeline_dtype": dtype,
    }
    if chunks > 1 and candidate["microbatch_group_size_per_vp_stage"] > 0:
        values["microbatch_group_size_per_vp_stage"] = candidate["microbatch_group_size_per_vp_stage"]
    if settings["model"]["architecture"].get("moe"):
        values["expert_tensor_parallel_size"] = candidate["expert_tensor_parallel"]
    put_all(config.model, values, "model")
    apply_context_exchange(config.model, settings, "model")
    # A recipe's own layout of stages would contradict the sizes above.
    put_if_known(config.model, "pipeline_model_parallel_layout", None, "model")


def apply_data_parallelism(config, settings):
    candidate, overlap = settings["candidate"], settings["overlap"]
    values = {
        "use_distributed_optimizer": candidate["distributed_optimizer"],
        "grad_reduce_in_fp32": candidate["grad_dtype"] == "fp32",
        "overlap_grad_reduce": overlap["grad_reduce"],
        "overlap_param_gather": overlap["param_gather"],
    }
    if settings["purpose"] == "trial":
        values["check_for_nan_in_grad"] = False  # costs a synchronisation; the loss is watched instead
    put_all(config.ddp, values, "ddp")
    if candidate["fsdp"] > 0:
        apply_fsdp(config, settings)


def apply_fsdp(config, settings):
    """Megatron FSDP: what the candidate's strategy names, sharded over groups of candidate["fsdp"] ranks."""
    candidate = settings["candidate"]
    strategy = candidate["data_parallel_sharding_strategy"]
    values = {"use_megatron_fsdp": True, "data_parallel_sharding_strategy": strategy, "average_in_collective": False}
    groups = settings["data_parallel"] * candidate["context_parallel"] // candidate["fsdp"]
    if groups > 1:
        values["num_distributed_optimizer_instances"] = groups
    put_all(config.ddp, values, "ddp")
    put(config.model, "gradient_accumulation_fusion", False, "model")
    put(config.checkpoint, "ckpt_format", "fsdp_dtensor", "checkpoint")


def apply_overlap(config, settings):
    overlap = settings["overlap"]
    kind = class_of(f"{BRIDGE}.training.comm_overlap", "CommOverlapConfig")
    values = {
        "tp_comm_overlap": overlap["tensor_parallel"],
        "tp_comm_bootstrap_backend": "nccl",
        "overlap_p2p_comm": overlap["pipeline"],
        "batch_p2p_comm": not overlap["pipeline"],
        "overlap_grad_reduce": overlap["grad_reduce"],
        "overlap_param_gather": overlap["param_gather"],
        "data_parallel_size": settings["data_parallel"],
    }
    if settings["model"]["architecture"].get("moe"):
        values["overlap_moe_expert_parallel_comm"] = overlap["experts"]
    put(config, "comm_overlap", kind(**values), "config")


def apply_precision(config, settings, dtype):
    candidate = settings["candidate"]
    half = candidate["precision"] == "fp16"
    kind = class_of(f"{BRIDGE}.training.mixed_precision", "MixedPrecisionConfig")
    values = {
        "fp16": half,
        "bf16": not half,
        "params_dtype": dtype,
        "pipeline_dtype": dtype,
        "autocast_enabled": False,
        "grad_reduce_in_fp32": candidate["grad_dtype"] == "fp32",
        **fp8_values(candidate, "tensorwise"),
    }
    put(config, "mixed_precision", kind(**values), "config")


def apply_batch(config, settings):
    candidate, job = settings["candidate"], settings["run"]
    put_all(
        config.train,
        {
            "micro_batch_size": candidate["micro_batch_size"],
            "global_batch_size": candidate["global_batch_size"],
            "train_iters": job["steps"],
            "manual_gc": True,  # all ranks at the same time, so that none waits for another
            "manual_gc_interval": 100,
        },
        "train",
    )
    put(config.dataset, "seq_length", candidate["seq_length"], "dataset")
    if job["dataset_path"]:
        put(config.dataset, "data_path", job["dataset_path"], "dataset")
    validates = job["validate_every_steps"] > 0
    evaluation = {"eval_interval": job["validate_every_steps"] if validates else None, "eval_iters": job["validation_batches"]}
    # Versions keep these with the training settings or apart.
    apart = getattr(config, "validation", None)
    if apart is not None and hasattr(apart, "eval_iters"):
        put_all(apart, evaluation, "validation")
    else:
        put_all(config.train, evaluation, "train")


def apply_schedule(config, settings):
    steps = settings["run"]["steps"]
    warmup = getattr(config.scheduler, "lr_warmup_iters", None) or 0
    put_if_known(config.scheduler, "lr_decay_iters", steps, "scheduler")
    put_if_known(config.scheduler, "lr_warmup_iters", min(warmup, steps // 10), "scheduler")


def apply_places(config, settings):
    job = settings["run"]
    checkpoints = job["checkpoints"]
    folder = (checkpoints["folder"] if checkpoints else job["log_folder"]) or os.path.join(os.getcwd(), "logs")
    put_all(config.logger, {"log_interval": 1, "tensorboard_dir": os.path.join(folder, "tb_logs")}, "logger")
    put_if_known(config.logger, "log_throughput", True, "logger")
    values = {"save": None, "load": None}
    if checkpoints:
        place = os.path.join(folder, "checkpoints")
        values = {"save": place, "load": place if checkpoints["resume"] else None, "save_interval": checkpoints["every_steps"]}
        put_if_known(config.checkpoint, "most_recent_k", checkpoints["keep"], "checkpoint")
    put_all(config.checkpoint, values, "checkpoint")


def prepare(settings):
    """What starts the training, once everything is in place."""
    torch = module_of("torch", "Megatron Bridge")
    dtype = torch.float16 if settings["candidate"]["precision"] == "fp16" else torch.bfloat16
    config = make_config(settings)
    apply_model(config, settings)
    apply_parallelism(config, settings, dtype)
    apply_data_parallelism(config, settings)
    apply_overlap(config, settings)
    apply_precision(config, settings, dtype)
    put_all(config.optimizer, optimizer_values(settings["candidate"], torch), "optimizer")
    apply_batch(config, settings)
    apply_schedule(config, settings)
    apply_places(config, settings)
    pretrain = class_of(f"{BRIDGE}.training.pretrain", "pretrain")
    forward_step = class_of(f"{BRIDGE}.training.gpt_step", "forward_step")
    return lambda: pretrain(config=config, forward_step_func=forward_step)
