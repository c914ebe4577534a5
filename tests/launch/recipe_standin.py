# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs train.py against recording stand-ins of NeMo 2.0, nemo_run and Megatron Bridge.

  recipe_standin.py NAMES.json RECORD.json JOB_FOLDER…

Every class has the fields that NAMES.json lists (names from the frameworks' sources) and no other:
setting or passing any other name fails as it does in the real framework. Recipes come with values that no
configuration has, so that a setting which train.py forgets is seen. RECORD.json: for each folder the
arguments the recipe was called with and the value of every field when training starts, or what failed.
"""

import contextlib
import io
import json
import os
import sys
import types

FORGOTTEN = "value of the recipe"


class Dtype:
    def __init__(self, name):
        self.name = name


class Config:
    """nemo_run.Config: a class with the arguments it will be called with."""

    def __init__(self, kind, **arguments):
        object.__setattr__(self, "__fn_or_cls__", kind)
        object.__setattr__(self, "values", {})
        for name, value in arguments.items():
            setattr(self, name, value)

    def __setattr__(self, name, value):
        kind = object.__getattribute__(self, "__fn_or_cls__")
        if name not in kind.fields:
            raise TypeError(f"no parameter named {name!r} exists for {kind.__name__}")
        object.__getattribute__(self, "values")[name] = value

    def __getattr__(self, name):
        kind = object.__getattribute__(self, "__fn_or_cls__")
        if name not in kind.fields:
            raise AttributeError(f"{kind.__name__} has no {name}")
        return object.__getattribute__(self, "values").get(name)


def kind_of(name, fields):
    return type(name, (), {"fields": frozenset(fields)})


def preset(kind, names=None, **values):
    """A config whose fields all hold what no configuration sets."""
    config = Config(kind)
    for name in names or kind.fields:
        setattr(config, name, FORGOTTEN)
    for name, value in values.items():
        setattr(config, name, value)
    return config


def plain(value):
    """JSON of a recorded value."""
    if isinstance(value, Config):
        inner = {name: plain(each) for name, each in object.__getattribute__(value, "values").items()}
        return {"class": object.__getattribute__(value, "__fn_or_cls__").__name__, **inner}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, Dtype):
        return value.name
    if isinstance(value, type):
        return value.__name__
    if hasattr(value, "recorded_fields"):
        return {"class": type(value).__name__, **{name: plain(getattr(value, name)) for name in value.recorded_fields}}
    return value


def module(path):
    """A module that is made where it does not exist yet, with its parents."""
    parts = path.split(".")
    for end in range(1, len(parts) + 1):
        name = ".".join(parts[:end])
        if name not in sys.modules:
            sys.modules[name] = types.ModuleType(name)
            sys.modules[name].__path__ = []
            if end > 1:
                setattr(sys.modules[".".join(parts[: end - 1])], parts[end - 1], sys.modules[name])
    return sys.modules[path]


def add_common():
    torch = module("torch")
    for name in ("bfloat16", "float16", "float32"):
        setattr(torch, name, Dtype(name))
    enums = module("megatron.core.transformer.enums")
    enums.AttnBackend = types.SimpleNamespace(flash="flash", fused="fused", unfused="unfused", local="local", auto="auto")


def nemo_recipe(kinds, model_name):
    """What a pretrain_recipe answers."""
    config_fields = set().union(*(kinds[name].fields for name in ("GPTConfig", "TransformerConfig", "ModelParallelConfig")))
    if not model_name.startswith(("bert", "t5", "hyena", "mamba", "nemotronh", "nemotron_nano")):
        config = preset(kind_of("ModelConfig", config_fields | kinds["MLATransformerConfig"].fields))
    else:
        others = kinds["TransformerConfig"].fields | kinds["ModelParallelConfig"].fields
        config = preset(kind_of("ModelConfig", others | {"seq_length"}))
    strategy = preset(kinds["MegatronStrategy"])
    without_ddp = model_name.startswith(("mixtral", "gpt3"))
    setattr(strategy, "ddp", "megatron" if without_ddp else preset(kinds["DistributedDataParallelConfig"]))
    trainer = preset(kinds["Trainer"], strategy=strategy, plugins=preset(kinds["MegatronMixedPrecision"]))
    trainer.callbacks = [Config(kind_of("TimingCallback", ())), Config(kinds["MegatronCommOverlapCallback"])]
    optim = preset(kinds["MegatronOptimizerModule"], config=preset(kinds["OptimizerConfig"]))
    optim.lr_scheduler = preset(kinds["CosineAnnealingScheduler"])
    model = Config(kind_of("Model", {"config", "optim", "tokenizer", "model_transform"}), config=config)
    log = preset(kinds["NeMoLogger"], ckpt=preset(kinds["ModelCheckpoint"]))
    data = preset(kinds["MockDataModule"])
    fields = {"fn", "model", "trainer", "data", "optim", "log", "resume"}
    return Config(
        kind_of("pretrain", fields), model=model, trainer=trainer, data=data, optim=optim, log=log, resume=FORGOTTEN
    )


def recipe_function(kinds, record, model_name, arguments):
    def called(values):
        record["arguments"] = values
        return nemo_recipe(kinds, model_name)

    text = f"def pretrain_recipe({', '.join(name + '=None' for name in arguments)}):\n    return called(dict(locals()))\n"
    scope = {"called": called}
    exec(text, scope)  # the argument list comes from NAMES.json
    return scope["pretrain_recipe"]


def add_nemo(names, record):
    kinds = {"Trainer": kind_of("Trainer", names["trainer"])}
    for name, entry in names["classes"].items():
        kinds[name] = kind_of(name, entry["fields"])
        setattr(module(entry["module"]), name, kinds[name])
    for model, arguments in names["recipes"].items():
        module(f"nemo.collections.llm.{model}").pretrain_recipe = recipe_function(kinds, record, model, arguments)

    def run(recipe, direct=False):
        assert direct is True
        record["recipe"] = plain(recipe)

    nemo_run = module("nemo_run")
    nemo_run.Config = Config
    nemo_run.run = run


def record_class(name, fields, strict_call):
    """A dataclass-like class: like the real ones it takes any attribute; unknown ones are told apart when recorded."""
    import dataclasses

    made = dataclasses.make_dataclass(name, [(field, object, dataclasses.field(default=FORGOTTEN)) for field in sorted(fields)])
    made.recorded_fields = property(lambda self: sorted(self.__dict__))
    if strict_call:
        made.__setattr__ = refuse_unknown(frozenset(fields))
    return made


def refuse_unknown(fields):
    def setter(self, name, value):
        if name not in fields:
            raise AssertionError(f"{type(self).__name__}.{name} does not exist")
        object.__setattr__(self, name, value)

    return setter


def add_bridge(names, nemo_names, record):
    core = nemo_names["classes"]
    fields = {name: set(entry["fields"]) | set(names["inherited"].get(name, ())) for name, entry in names["classes"].items()}
    fields["ValidationConfig"] = set(names["inherited"]["ValidationConfig"])
    fields["RNGConfig"] = {"te_rng_tracker"}
    fields["DistributedDataParallelConfig"] |= set(core["DistributedDataParallelConfig"]["fields"])
    fields["OptimizerConfig"] |= set(core["OptimizerConfig"]["fields"])
    model_names = ("GPTConfig", "TransformerConfig", "ModelParallelConfig", "MLATransformerConfig")
    fields["ModelProvider"] = set().union(*(core[name]["fields"] for name in model_names))
    kinds = {name: record_class(name, each, True) for name, each in fields.items()}
    for name, entry in names["classes"].items():
        setattr(module(entry["module"]), name, kinds[name])

    def recipe():
        record["arguments"] = {}
        container = kinds["ConfigContainer"]()
        parts = {
            "model": "ModelProvider", "train": "TrainingConfig", "validation": "ValidationConfig", "optimizer": "OptimizerConfig",
            "ddp": "DistributedDataParallelConfig", "scheduler": "SchedulerConfig", "dataset": "GPTDatasetConfig",
            "logger": "LoggerConfig", "checkpoint": "CheckpointConfig", "rng": "RNGConfig", "dist": "DistributedInitConfig",
        }  # fmt: skip
        for part, kind in parts.items():
            setattr(container, part, kinds[kind]())
        container.scheduler.lr_warmup_iters = 2000
        return container

    for function, place in names["recipes"].items():
        setattr(module(place), function, recipe)

    def pretrain(config, forward_step_func, callbacks=None):
        assert forward_step_func == "forward_step"
        record["recipe"] = plain(config)

    module(names["run"]["entry"].rpartition(".")[0]).pretrain = pretrain
    module(names["run"]["step_function"].rpartition(".")[0]).forward_step = "forward_step"


def run_job(compiled, record, folder):
    """Fills `record`, which the stand-ins write to."""
    before = dict(os.environ)
    os.environ.pop("WORLD_SIZE", None)
    output = io.StringIO()
    try:
        with open(os.path.join(folder, "train.py"), encoding="utf-8") as file:
            text = file.read()
        if text not in compiled:
            compiled[text] = compile(text, "train.py", "exec")
        scope = {"__name__": "train"}
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            exec(compiled[text], scope)
            record["exit"] = scope["main"](["train.py", os.path.join(folder, "settings.json")])
    except Exception as error:  # whatever it is, the test shows it
        record["error"] = f"{type(error).__name__}: {error}"
    finally:
        record["environment"] = {name: value for name, value in os.environ.items() if before.get(name) != value}
        os.environ.clear()
        os.environ.update(before)
    record["output"] = output.getvalue()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        names = json.load(file)
    record = {}
    add_common()
    add_nemo(names["nemo2"], record)
    add_bridge(names["bridge"], names["nemo2"], record)
    records, compiled = {}, {}
    for folder in sys.argv[3:]:
        record.clear()
        run_job(compiled, record, folder)
        records[os.path.basename(folder)] = dict(record)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(records, file)


if __name__ == "__main__":
    main()
