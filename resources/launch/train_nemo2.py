

# NeMo 2.0: a recipe of nemo.collections.llm with the configuration's settings put in.

NEMO_CALLBACKS = "nemo.lightning.pytorch.callbacks"


def class_name(config):
    """Name of the class that a nemo_run.Config stands for."""
    return getattr(getattr(config, "__fn_or_cls__", type(config)), "__name__", "")


def log_place(settings):
    """Folder and name below it for logs; checkpoints go there too, which is where a resumed run looks."""
    checkpoints = settings["run"]["checkpoints"]
    folder = checkpoints["folder"] if checkpoints else settings["run"]["log_folder"]
    folder = (folder or os.path.join(os.getcwd(), "logs")).rstrip("/")
    return os.path.dirname(folder) or "/", os.path.basename(folder)


def make_recipe(settings):
    llm = module_of("nemo.collections.llm", "NeMo 2.0")
    wanted = settings["model"]["recipe"]
    module = getattr(llm, wanted, None)
    if module is None or not hasattr(module, "pretrain_recipe"):
        raise SettingError(f"this image's NeMo has no pre-training recipe nemo.collections.llm.{wanted}")
    folder, name = log_place(settings)
    cluster = settings["cluster"]
    arguments = {"dir": folder, "name": name, "num_nodes": cluster["nodes"], "num_gpus_per_node": cluster["gpus_per_node"]}
    return module.pretrain_recipe(**accepted(module.pretrain_recipe, arguments))


def apply_model(recipe, settings):
    config, candidate = recipe.model.config, settings["candidate"]
    if settings["model"]["custom"]:
        put_all(config, settings["model"]["config"], "model.config")
    else:
        compare_model(config, settings["model"]["architecture"])
    # Mock data comes with a small tokenizer: the planned vocabulary keeps memory and time honest.
    put_if_known(config, "vocab_size", settings["model"]["vocab_size"], "model.config")
    put(config, "seq_length", candidate["seq_length"], "model.config")
    put_all(config, recompute_values(candidate["recompute"]), "model.config")
    put_if_known(config, "cross_entropy_loss_fusion", candidate["cross_entropy_fusion"], "model.config")
    if candidate["attention"] != "flash":
        put(config, "attention_backend", attention_backend(candidate["attention"]), "model.config")
    if settings["model"]["architecture"].get("moe"):
        put_all(config, expert_values(candidate["moe_capacity_factor"]), "model.config")
        put_if_known(config, "overlap_moe_expert_parallel_comm", False, "model.config")
        put_all(config, expert_overlap_values(settings["overlap"]["experts"]), "model.config")
    put_all(config, offload_values(candidate), "model.config")
    if candidate["cuda_graphs"]:
        put_all(config, {"enable_cuda_graph": True, "use_te_rng_tracker": True}, "model.config")
        put(recipe.trainer.strategy, "use_te_rng_tracker", True, "trainer.strategy")


def apply_parallelism(recipe, settings):
    strategy, candidate, split = recipe.trainer.strategy, settings["candidate"], settings["pipeline_split"]
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
    }
    if chunks > 1 and candidate["microbatch_group_size_per_vp_stage"] > 0:
        values["microbatch_group_size_per_vp_stage"] = candidate["microbatch_group_size_per_vp_stage"]
    if settings["model"]["architecture"].get("moe"):
        values["expert_tensor_parallel_size"] = candidate["expert_tensor_parallel"]
    put_all(strategy, values, "trainer.strategy")
    apply_context_exchange(recipe.model.config, settings, "model.config")


def ddp_config(recipe, run):
    """The recipe's data-parallel settings; some recipes leave them to the strategy's default."""
    strategy = recipe.trainer.strategy
    ddp = getattr(strategy, "ddp", None)
    if ddp is None or isinstance(ddp, str):
        ddp = run.Config(class_of("megatron.core.distributed.distributed_data_parallel_config", "DistributedDataParallelConfig"))
        put(strategy, "ddp", ddp, "trainer.strategy")
    return recipe.trainer.strategy.ddp


def apply_data_parallelism(recipe, settings, run):
    candidate, overlap = settings["candidate"], settings["overlap"]
    ddp = ddp_config(recipe, run)
    values = {
        "use_distributed_optimizer": candidate["distributed_optimizer"],
        "grad_reduce_in_fp32": candidate["grad_dtype"] == "fp32",
        "overlap_grad_reduce": overlap["grad_reduce"],
        "overlap_param_gather": overlap["param_gather"],
    }
    if settings["purpose"] == "trial":
        values["check_for_nan_in_grad"] = False  # costs a synchronisation; the loss is watched instead
    put_all(ddp, values, "trainer.strategy.ddp")
    if candidate["fsdp"] > 0:
        apply_fsdp(recipe, settings, ddp)


def apply_fsdp(recipe, settings, ddp):
    """Megatron FSDP: what the candidate's strategy names, sharded over groups of candidate["fsdp"] ranks."""
    candidate = settings["candidate"]
    put(recipe.trainer.strategy, "fsdp", "megatron", "trainer.strategy")
    put(ddp, "data_parallel_sharding_strategy", candidate["data_parallel_sharding_strategy"], "trainer.strategy.ddp")
    put_if_known(ddp, "keep_fp8_transpose_cache", False, "trainer.strategy.ddp")
    if candidate["grad_dtype"] == "fp32":
        put(ddp, "average_in_collective", False, "trainer.strategy.ddp")
    put(recipe.model.config, "gradient_accumulation_fusion", False, "model.config")
    groups = settings["data_parallel"] * candidate["context_parallel"] // candidate["fsdp"]
    if groups > 1:
        put(recipe.trainer.strategy, "num_distributed_optimizer_instances", groups, "trainer.strategy")
        put(ddp, "num_distributed_optimizer_instances", groups, "trainer.strategy.ddp")


def apply_precision(recipe, settings, run, torch):
    candidate, trainer = settings["candidate"], recipe.trainer
    half = candidate["precision"] == "fp16"
    dtype = torch.float16 if half else torch.bfloat16
    plugins = getattr(trainer, "plugins", None)
    plugin = next(iter(plugins), None) if isinstance(plugins, list) else plugins
    if plugin is None:
        plugin = run.Config(class_of("nemo.lightning.pytorch.plugins.mixed_precision", "MegatronMixedPrecision"), precision="bf16-mixed")
        put(trainer, "plugins", plugin, "trainer")
        plugin = trainer.plugins
    put_all(
        plugin,
        {
            "precision": "16-mixed" if half else "bf16-mixed",
            "params_dtype": dtype,
            "pipeline_dtype": dtype,
            "autocast_enabled": False,
            "grad_reduce_in_fp32": candidate["grad_dtype"] == "fp32",
        },
        "trainer.plugins",
    )
    put(trainer.strategy, "pipeline_dtype", dtype, "trainer.strategy")
    values = fp8_values(candidate, "delayed")
    same = values["fp8"] and all(getattr(plugin, field, None) == values[field] for field in ("fp8", "fp8_recipe"))
    if not same:  # else the recipe's own margins and layers kept in bf16 stay
        put_all(plugin, values, "trainer.plugins")
        if values["fp8"]:
            put_if_known(plugin, "first_last_layers_bf16", False, "trainer.plugins")


def apply_optimizer(recipe, settings, torch):
    candidate = settings["candidate"]
    config = recipe.optim.config
    half = candidate["precision"] == "fp16"
    put_all(config, {**optimizer_values(candidate, torch), "bf16": not half, "fp16": half}, "optim.config")
    if settings["purpose"] == "training" and getattr(recipe.optim, "lr_scheduler", None) is not None:
        put_if_known(recipe.optim.lr_scheduler, "max_steps", settings["run"]["steps"], "optim.lr_scheduler")


def apply_data(recipe, settings, run):
    candidate, path = settings["candidate"], settings["run"]["dataset_path"]
    sizes = {
        "seq_length": candidate["seq_length"],
        "micro_batch_size": candidate["micro_batch_size"],
        "global_batch_size": candidate["global_batch_size"],
    }
    if path:
        data = run.Config(class_of("nemo.collections.llm.gpt.data.pre_training", "PreTrainingDataModule"), paths=[path])
        tokenizer = getattr(recipe.data, "tokenizer", None)
        if tokenizer is not None:
            put(data, "tokenizer", tokenizer, "data")
        put(recipe, "data", data, "recipe")
    put_all(recipe.data, sizes, "data")


def timing_callback(run):
    """Step times in the log. Recipes bring the callback along; where one does not, it is added."""
    try:
        from nemo.utils.exp_manager import TimingCallback
    except ImportError:
        say("WARNING: this NeMo has no TimingCallback: the log will hold no step times")
        return []
    return [run.Config(TimingCallback)]


def apply_callbacks(recipe, settings, run):
    overlap = settings["overlap"]
    interleaved = overlap["pipeline"]
    arguments = {
        "tp_comm_overlap": overlap["tensor_parallel"],
        "overlap_p2p_comm": interleaved,
        "batch_p2p_comm": not interleaved,
        "overlap_grad_reduce": overlap["grad_reduce"],
        "overlap_param_gather": overlap["param_gather"],
        "overlap_param_gather_with_optimizer_step": False,
    }
    if overlap["tensor_parallel"]:
        arguments["tp_comm_bootstrap_backend"] = "nccl"
    ours = ("MegatronCommOverlapCallback", "GarbageCollectionCallback")
    kept = [each for each in (getattr(recipe.trainer, "callbacks", None) or []) if class_name(each) not in ours]
    if not any(class_name(each) == "TimingCallback" for each in kept):
        kept += timing_callback(run)
    kept.append(run.Config(class_of(f"{NEMO_CALLBACKS}.megatron_comm_overlap", "MegatronCommOverlapCallback"), **arguments))
    # All ranks collect garbage at the same time, so that none waits for another.
    collect = class_of(f"{NEMO_CALLBACKS}.garbage_collection", "GarbageCollectionCallback")
    kept.append(run.Config(collect, gc_interval_train=100, gc_interval_val=100))
    put(recipe.trainer, "callbacks", kept, "trainer")


def apply_run(recipe, settings, run):
    job, cluster = settings["run"], settings["cluster"]
    validates = job["validate_every_steps"] > 0
    put_all(
        recipe.trainer,
        {
            "num_nodes": cluster["nodes"],
            "devices": cluster["gpus_per_node"],
            "max_steps": job["steps"],
            "log_every_n_steps": 1,
            "limit_val_batches": job["validation_batches"],
            "limit_test_batches": 0,
            "val_check_interval": min(job["validate_every_steps"], job["steps"]) if validates else job["steps"],
            "enable_checkpointing": job["checkpoints"] is not None,
        },
        "trainer",
    )
    folder, name = log_place(settings)
    put_all(recipe.log, {"log_dir": folder, "name": name, "use_datetime_version": False}, "log")
    if job["checkpoints"]:
        apply_checkpoints(recipe, job, run)
    else:
        put(recipe.log, "ckpt", None, "log")
        put(recipe, "resume", None, "recipe")


def apply_checkpoints(recipe, job, run):
    checkpoints = job["checkpoints"]
    if getattr(recipe.log, "ckpt", None) is None:
        kind = class_of("nemo.lightning.pytorch.callbacks.model_checkpoint", "ModelCheckpoint")
        put(recipe.log, "ckpt", run.Config(kind), "log")
    put_all(
        recipe.log.ckpt,
        {
            "every_n_train_steps": checkpoints["every_steps"],
            "save_top_k": checkpoints["keep"],
            "save_last": True,
            "monitor": "val_loss" if job["validate_every_steps"] > 0 else "reduced_train_loss",
            "mode": "min",
        },
        "log.ckpt",
    )
    resume = run.Config(class_of("nemo.lightning.resume", "AutoResume"))
    put_all(resume, {"resume_if_exists": checkpoints["resume"], "resume_ignore_no_checkpoint": True}, "resume")
    put(recipe, "resume", resume, "recipe")


def prepare(settings):
    """What starts the training, once everything is in place."""
    run = module_of("nemo_run", "NeMo 2.0")
    torch = module_of("torch", "NeMo 2.0")
    recipe = make_recipe(settings)
    apply_model(recipe, settings)
    apply_parallelism(recipe, settings)
    apply_data_parallelism(recipe, settings, run)
    apply_precision(recipe, settings, run, torch)
    apply_optimizer(recipe, settings, torch)
    apply_data(recipe, settings, run)
    apply_callbacks(recipe, settings, run)
    apply_run(recipe, settings, run)
    return lambda: run.run(recipe, direct=True)
