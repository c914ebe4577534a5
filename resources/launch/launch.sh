#!/bin/bash
# SPDX-FileCopyrightText: 2026 The AutoTuner authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Starts training on one node: finds the other nodes, then runs train.py under torchrun. The same file
# serves every job; what differs is data in settings.json beside it.
set -eu -o pipefail
here=$(pwd)

say() { printf '[autotuner] %s\n' "$*"; }
give_up() {
    printf '[autotuner] ERROR: %s\n' "$*" >&2
    exit 2
}

# One value of settings.json: setting source repository
setting() {
    python3 -c '
import json, sys
value = json.load(open("settings.json", encoding="utf-8"))
for key in sys.argv[1:]:
    value = value[key]
print(value)' "$@"
}

export PYTHONUNBUFFERED=1
# Predictions assume this allocator; a variable of the job comes first.
export PYTORCH_CUDA_ALLOC_CONF="${PYTORCH_CUDA_ALLOC_CONF:-expandable_segments:True}"

if [ -f prelaunch.sh ]; then
    say "running the plan's pre-launch commands"
    # The first command that fails ends the job, with -e and by name.
    trap 'give_up "the pre-launch commands failed with status $? at: $BASH_COMMAND"' ERR
    set -E +u +o pipefail
    # shellcheck source=/dev/null
    . ./prelaunch.sh
    set -eu -o pipefail
    trap - ERR
    set +E
    cd "$here"
fi

repository=$(setting source repository)
if [ -n "$repository" ]; then
    ref=$(setting source ref)
    say "installing NeMo from $repository ${ref:+at $ref}"
    git init --quiet nemo-source
    git -C nemo-source remote add origin "$repository"
    git -C nemo-source fetch --quiet --depth 1 -- origin "${ref:-HEAD}" || git -C nemo-source fetch --quiet -- origin "${ref:-HEAD}"
    git -C nemo-source checkout --quiet --detach FETCH_HEAD
    python3 -m pip install --quiet --no-deps --editable ./nemo-source
    export PYTHONPATH="$here/nemo-source${PYTHONPATH:+:$PYTHONPATH}"
fi

# Nodes, this node's rank, GPUs of this node: as Lepton tells them, or Slurm, or one node alone.
if [ -n "${SLURM_JOB_ID:-}" ] && [ -n "${AUTOTUNER_HEAD:-}" ]; then
    nodes=${SLURM_NNODES:-1}
    rank=${SLURM_NODEID:-0}
    gpus=${AUTOTUNER_GPUS_PER_NODE:-}
    candidates=("$AUTOTUNER_HEAD")
else
    nodes=${LEPTON_JOB_TOTAL_WORKERS:-1}
    rank=${LEPTON_JOB_WORKER_INDEX:-0}
    gpus=${LEPTON_RESOURCE_ACCELERATOR_NUM:-}
    job=${LEPTON_JOB_NAME:-job}
    short="${LEPTON_JOB_SERVICE_PREFIX:-$job}-0.${LEPTON_SUBDOMAIN:-$job-job-svc}"
    candidates=("$short" "$short.ws-${LEPTON_WORKSPACE_ID:-}.svc.cluster.local")
fi
case "$gpus" in
'' | *[!0-9]*) gpus=$(nvidia-smi -L | wc -l) ;;
esac

# Names of other workers resolve some time after the start only.
head=127.0.0.1
if [ "$nodes" -gt 1 ]; then
    head=
    tries=${AUTOTUNER_NAME_TRIES:-150}
    for ((try = 1; try <= tries; ++try)); do
        for name in "${candidates[@]}"; do
            if getent hosts "$name" >/dev/null; then
                head=$name
                break 2
            fi
        done
        [ "$try" -eq 1 ] && say "waiting for the name of worker 0 (${candidates[0]})"
        sleep 2
    done
    [ -n "$head" ] || give_up "worker 0 cannot be found under any of: ${candidates[*]}; the job needs communication between its workers"
fi

port=${MASTER_PORT:-29400}
say "node $rank of $nodes, $gpus GPUs, meeting at $head:$port"
# torchrun sets these for its workers; values from outside would contradict them.
unset WORLD_SIZE RANK LOCAL_RANK
exec torchrun --nnodes="$nodes" --node_rank="$rank" --nproc_per_node="$gpus" \
    --master_addr="$head" --master_port="$port" train.py settings.json
