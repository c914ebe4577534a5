// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/slurm.h"

#include "launch/builtinfiles.h"
#include "launch/texts.h"

#include <algorithm>
#include <fmt/format.h>

namespace launch {

namespace {

/// Letters, digits, ".", "_" and "-" only: sbatch reads its directives without a shell's quoting.
std::string directiveWord(std::string text)
{
    std::ranges::replace_if(
        text,
        [](char c) {
            return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-');
        },
        '_');
    return text;
}

std::string header(const OrderRequest &request)
{
    const domain::ClusterSpec &cluster = request.plan.cluster();
    const std::string job = directiveWord(request.configuration);
    return fmt::format("#!/bin/bash\n"
                       "# Written by AutoTuner {}. Submit it from its own folder:\n"
                       "#   sbatch --partition=PARTITION --account=ACCOUNT slurm.sbatch\n"
                       "# shellcheck disable=SC2016 # values between single quotes are meant literally\n"
                       "#SBATCH --job-name=autotuner-{}\n"
                       "#SBATCH --nodes={}\n"
                       "#SBATCH --ntasks-per-node=1\n"
                       "#SBATCH --gpus-per-node={}\n"
                       "#SBATCH --exclusive\n"
                       "#SBATCH --output={}-%j.log\n",
                       AUTOTUNER_VERSION, job, cluster.nodes, cluster.gpusPerNode, job);
}

/// Values of the user as assignments of quoted words; the built-in part below only reads them.
std::string values(const OrderRequest &request, const lepton::wire::JobSpec &spec)
{
    std::string out = fmt::format("\ngpus_per_node={}\nimage={}\n", request.plan.cluster().gpusPerNode, shellQuoted(spec.image));
    std::string mounts;
    for (const lepton::wire::Mount &mount : spec.mounts)
        mounts += (mounts.empty() ? "" : ",") + mount.path + ":" + mount.mountPath;
    out += "# FOLDER_ON_THE_NODES:FOLDER_IN_THE_CONTAINER; adapt the first part to this cluster.\n";
    out += "mounts=" + shellQuoted(mounts) + "\n";
    for (const domain::EnvironmentVariable &variable : request.settings.environment) {
        const bool word = variable.name.find_first_of(".-") == std::string::npos; // others are no names for a shell
        if (!word)
            out += "# " + variable.name + " is no name that a shell can set: left out.\n";
        else if (!variable.secretName.empty())
            out += fmt::format(": \"${{{}:?export it before calling sbatch; the job reads it as a secret}}\"\n", variable.name);
        else
            out += fmt::format("export {}={}\n", variable.name, shellQuoted(variable.value));
    }
    return out;
}

} // namespace

base::Result<std::string> slurmScript(const OrderRequest &request, const lepton::wire::JobSpec &spec)
{
    const auto body = builtinFile("slurm.sh");
    if (!body)
        return base::fail(body.error());
    return header(request) + values(request, spec) + "\n" + *body;
}

} // namespace launch
