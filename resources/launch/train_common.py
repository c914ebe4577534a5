#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains with one configuration of AutoTuner: torchrun … train.py settings.json

The same script serves every job; all values come from settings.json. A setting that the installed
framework does not know ends the run with its name: nothing is left out silently.
"""

import dataclasses
import importlib
import inspect
import json
import os
import sys

SETTINGS_FORMAT = "autotuner-job"
SETTINGS_VERSION = 1


class SettingError(Exception):
    """A configuration that cannot be applied exactly; the text is for a person."""


def say(text):
    """One line in the log, from the first rank only."""
    if os.environ.get("RANK", "0") == "0":
        print(f"[autotuner] {text}", flush=True)


def load_settings(path):
    with open(path, encoding="utf-8") as file:
        settings = json.load(file)
    if settings.get("format") != SETTINGS_FORMAT or settings.get("version") != SETTINGS_VERSION:
        raise SettingError(f"{path} is not a settings file of version {SETTINGS_VERSION}")
    return settings


def set_environment(settings):
    """Defaults that frameworks and libraries read when they are loaded; the job's own variables win."""
    for name, value in settings["environment"].items():
        os.environ.setdefault(name, value)


def check_world(settings):
    cluster = settings["cluster"]
    wanted = cluster["nodes"] * cluster["gpus_per_node"]
    started = int(os.environ.get("WORLD_SIZE", wanted))
    if started != wanted:
        raise SettingError(
            f"the configuration is for {cluster['nodes']} nodes of {cluster['gpus_per_node']} GPUs, but {started} processes were started"
        )


def module_of(name, what):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise SettingError(f"this image has no {name}, which {what} needs: {error}") from error


def class_of(module, name):
    found = getattr(module_of(module, name), name, None)
    if found is None:
        raise SettingError(f"this image's {module} has no {name}")
    return found


def assign(target, field, value):
    """setattr() that refuses unknown fields: a plain dataclass would take any name without a word."""
    if dataclasses.is_dataclass(target) and not hasattr(target, field):
        raise AttributeError(f"{type(target).__name__} has no such field")
    setattr(target, field, value)


def put(target, field, value, place):
    """Sets a field, which must exist. place is what the target is called in messages: "trainer.strategy"."""
    try:
        assign(target, field, value)
    except (AttributeError, TypeError) as error:
        raise SettingError(
            f"this image's framework has no field {place}.{field}, which the configuration sets to {value!r}: {error}"
        ) from error


def put_all(target, values, place):
    for field, value in values.items():
        put(target, field, value, place)


def put_if_known(target, field, value, place):
    """Sets a field that only some versions or models have, where it makes no difference to leave it out."""
    try:
        assign(target, field, value)
    except (AttributeError, TypeError):
        say(f"note: {place}.{field} is not known to this version and keeps its default")


def accepted(function, arguments):
    """Those of the arguments that a function takes; recipes differ in theirs."""
    parameters = inspect.signature(function).parameters
    if any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters.values()):
        return arguments
    return {name: value for name, value in arguments.items() if name in parameters}


def compare_model(config, architecture):
    """Tells when the installed framework's model is not the one that was planned for."""
    for field in ("num_layers", "hidden_size", "num_attention_heads"):
        planned, found = architecture.get(field), getattr(config, field, None)
        if isinstance(found, int) and isinstance(planned, int) and found != planned:
            say(f"WARNING: the recipe's model has {field} {found}, the prediction was made for {planned}")


def recompute_values(recompute):
    """TransformerConfig's recompute fields; those that the granularity does not use are cleared."""
    granularity = recompute["granularity"]
    full, selective = granularity == "full", granularity == "selective"
    values = {
        "recompute_granularity": granularity if full or selective else None,
        "recompute_method": recompute["method"] if full else None,
        "recompute_num_layers": recompute["layers"] if full else None,
    }
    if selective:
        values["recompute_modules"] = recompute["modules"]
    return values


def expert_values(capacity):
    """Dropless experts, or a capacity to which every expert's tokens are cut and padded."""
    if capacity > 0:
        return {
            "moe_expert_capacity_factor": capacity,
            "moe_pad_expert_input_to_capacity": True,
            "moe_token_dispatcher_type": "alltoall",
        }
    return {"moe_expert_capacity_factor": None, "moe_pad_expert_input_to_capacity": False}


def offload_values(candidate):
    """What waits in host memory from forward to backward: whole layers, or inputs of single modules."""
    values = {}
    if candidate["activation_offload_layers"] > 0:
        values = {
            "cpu_offloading": True,
            "cpu_offloading_num_layers": candidate["activation_offload_layers"],
            "cpu_offloading_activations": True,
            "cpu_offloading_weights": False,
        }
    if candidate["offload_modules"]:
        values["fine_grained_activation_offloading"] = True
        values["offload_modules"] = candidate["offload_modules"]
    return values


def apply_context_exchange(config, settings, where):
    """How context-parallel ranks exchange keys and values; p2p is what frameworks without the setting do."""
    exchange = settings["context_exchange"]
    if exchange is None:
        return
    apply = put_if_known if exchange["type"] == "p2p" else put
    apply(config, "cp_comm_type", exchange["type"], where)
    if exchange["levels"]:
        put(config, "hierarchical_context_parallel_sizes", exchange["levels"], where)


def expert_overlap_values(overlaps):
    """Expert traffic of one micro-batch under another's compute; the framework refuses a shared expert's own overlap beside it."""
    return {"overlap_moe_expert_parallel_comm": True, "moe_shared_expert_overlap": False} if overlaps else {}


def attention_backend(name):
    return getattr(class_of("megatron.core.transformer.enums", "AttnBackend"), name)


def optimizer_values(candidate, torch):
    """OptimizerConfig's fields for a kind of optimizer."""
    aware = candidate["optimizer"] == "precision_aware_adam"
    on_host = candidate["optimizer_offload_fraction"]
    values = {
        "optimizer": "adam" if aware else candidate["optimizer"],
        "use_distributed_optimizer": candidate["distributed_optimizer"],
        "use_precision_aware_optimizer": aware,
    }
    if aware:
        values["main_grads_dtype"] = torch.bfloat16 if candidate["grad_dtype"] == "bf16" else torch.float32
        values["main_params_dtype"] = torch.float32
        values["exp_avg_dtype"] = torch.bfloat16
        values["exp_avg_sq_dtype"] = torch.bfloat16
    if on_host > 0:  # goes the way of the precision-aware optimizer, with states as they are
        values["use_precision_aware_optimizer"] = True
        values["main_grads_dtype"] = torch.bfloat16 if candidate["grad_dtype"] == "bf16" else torch.float32
        values["optimizer_cpu_offload"] = True
        values["optimizer_offload_fraction"] = on_host
        values["overlap_cpu_optimizer_d2h_h2d"] = True
    return values


def fp8_values(candidate, default_recipe):
    """Fields that the precision settings of both frameworks share; empty without fp8 and fp4."""
    recipes = {
        "fp8": default_recipe,
        "fp8_ds": "delayed",
        "fp8_cs": "tensorwise",
        "fp8_mx": "mxfp8",
        "fp8_sc": "blockwise",
    }
    precision = candidate["precision"]
    if precision == "nvfp4":
        return {"fp8": None, "fp4": "e2m1", "fp4_recipe": "nvfp4"}
    if precision in ("bf16", "fp16"):
        return {"fp8": None}
    if precision not in recipes:
        raise SettingError(f"the precision {precision!r} is not known to this script")
    values = {"fp8": "hybrid", "fp8_recipe": recipes[precision], "fp8_param_gather": candidate["distributed_optimizer"]}
    if values["fp8_recipe"] == "delayed":
        values.update(fp8_margin=0, fp8_amax_history_len=16, fp8_amax_compute_algo="max")
    if values["fp8_recipe"] == "mxfp8" and values["fp8_param_gather"]:
        values["reuse_grad_buf_for_mxfp8_param_ag"] = True
    return values
