set -eu -o pipefail
cd "${SLURM_SUBMIT_DIR:-.}"
for file in launch.sh train.py settings.json; do
    [ -f "$file" ] || {
        printf 'ERROR: %s is not in %s: submit slurm.sbatch from its own folder\n' "$file" "$PWD" >&2
        exit 2
    }
done
export AUTOTUNER_GPUS_PER_NODE=$gpus_per_node
AUTOTUNER_HEAD=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | sed -n 1p)
export AUTOTUNER_HEAD

# With pyxis the job runs in its container; without it, on the nodes as they are.
container=()
if srun --help 2>&1 | grep -q -e --container-image; then
    container=("--container-image=$image" "--container-mounts=$PWD:$PWD${mounts:+,$mounts}" "--container-workdir=$PWD")
fi
exec srun --ntasks-per-node=1 --kill-on-bad-exit=1 "${container[@]}" bash launch.sh
