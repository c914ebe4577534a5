<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About AutoTuner</source>
        <translation>关于 AutoTuner</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>AccuracyWindow</name>
    <message>
        <source>How far to trust predictions</source>
        <translation>预测的可信度</translation>
    </message>
    <message>
        <source>Predicting every published run…</source>
        <translation>正在预测所有已发表的运行…</translation>
    </message>
    <message>
        <source>Published runs predicted</source>
        <translation>已预测的已发表运行</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>What is predicted</source>
        <translation>预测内容</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>The selected measurements, or all that are shown</source>
        <translation>所选的测量；未选时为显示的全部测量</translation>
    </message>
    <message>
        <source>&amp;Export rows…</source>
        <translation>导出行(&amp;E)…</translation>
    </message>
    <message>
        <source>The measurements shown, with every column, as CSV, TSV, JSON or Markdown</source>
        <translation>显示的测量，含所有列，格式为 CSV、TSV、JSON 或 Markdown</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BestPage</name>
    <message>
        <source>Show the &amp;first:</source>
        <translation>显示前(&amp;F)：</translation>
    </message>
    <message>
        <source>Length of the ranking on each cluster</source>
        <translation>每个集群上的排名长度</translation>
    </message>
    <message>
        <source>One per la&amp;yout</source>
        <translation>每种布局一个(&amp;Y)</translation>
    </message>
    <message>
        <source>Of configurations that share parallel sizes, batches and precision the best alone is listed</source>
        <translation>并行数、批次和精度都相同的配置中，只列出最优的一个</translation>
    </message>
    <message>
        <source>Pareto fr&amp;ont only</source>
        <translation>仅 Pareto 前沿(&amp;O)</translation>
    </message>
    <message>
        <source>Rows that no other is better than in both respects, and the plan&apos;s own best</source>
        <translation>没有其他行在两方面都更优的行，以及方案自身的最优配置</translation>
    </message>
    <message>
        <source>Search of the whole space</source>
        <translation>整个空间的搜索</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>使用此配置(&amp;U)</translation>
    </message>
    <message>
        <source>The plan searches the chosen configuration as well, and it is selected in the table; Undo takes it back</source>
        <translation>方案也会搜索所选配置，并在表格中选中它；可用“撤销”取消</translation>
    </message>
    <message>
        <source>Others are compared with the base configuration, and settings that are not searched are its own; Undo takes it back</source>
        <translation>其他配置与基准配置比较，未搜索的设置项取其自身的值；可用“撤销”取消</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
    <message>
        <source>Make &amp;it the base</source>
        <translation>设为基准(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message numerus="yes">
        <source>calibrated on %n simulated run(s)</source>
        <translation>
            <numerusform>基于 %n 个模拟运行校准</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calibrated on %n run(s)</source>
        <translation>
            <numerusform>基于 %n 个运行校准</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 outside, reserve × %3, tensors %4</source>
        <translation>%1：外部 %2，预留 × %3，张量 %4</translation>
    </message>
</context>
<context>
    <name>ClusterPage</name>
    <message>
        <source>Hardware by:</source>
        <translation>硬件指定方式：</translation>
    </message>
    <message>
        <source>resource &amp;shape</source>
        <translation>资源规格(&amp;S)</translation>
    </message>
    <message>
        <source>The name your provider gives to the machine, e.g. gpu.8xh200.</source>
        <translation>云服务商对这种机器的命名，例如 gpu.8xh200。</translation>
    </message>
    <message>
        <source>&amp;GPU type</source>
        <translation>GPU 类型(&amp;G)</translation>
    </message>
    <message>
        <source>Choose the GPU; say how many a node has.</source>
        <translation>选择 GPU，并填写每个节点的 GPU 数。</translation>
    </message>
    <message>
        <source>&amp;Resource shape:</source>
        <translation>资源规格(&amp;R)：</translation>
    </message>
    <message>
        <source>&lt;kind&gt;.[&lt;count&gt;x]&lt;type&gt;[.&lt;host size&gt;], for example gpu.8xh200, gpu.8xh100-80gb or gpu.a10.6xlarge. It names the GPU and how many a node has.</source>
        <translation>&lt;kind&gt;.[&lt;count&gt;x]&lt;type&gt;[.&lt;host size&gt;]，例如 gpu.8xh200、gpu.8xh100-80gb 或 gpu.a10.6xlarge。它指明 GPU 型号以及每个节点的 GPU 数。</translation>
    </message>
    <message>
        <source>GPU t&amp;ype:</source>
        <translation>GPU 类型(&amp;Y)：</translation>
    </message>
    <message>
        <source>The GPU decides peak rates, memory and which precisions the hardware has.</source>
        <translation>GPU 决定峰值算力、显存以及硬件支持的精度。</translation>
    </message>
    <message>
        <source>N&amp;odes:</source>
        <translation>节点数(&amp;O)：</translation>
    </message>
    <message>
        <source>Machines used for one training run, 1 to 100,000.</source>
        <translation>一次训练使用的机器数，1 至 100,000。</translation>
    </message>
    <message>
        <source>G&amp;PUs per node:</source>
        <translation>每节点 GPU 数(&amp;P)：</translation>
    </message>
    <message>
        <source>1 to 72. Follows the resource shape until you change it.</source>
        <translation>1 至 72。未手动修改时由资源规格决定。</translation>
    </message>
    <message>
        <source>Pr&amp;ice (USD per GPU-hour):</source>
        <translation>价格（美元/GPU 小时）(&amp;I)：</translation>
    </message>
    <message>
        <source>What one GPU costs for one hour, 0 to 10,000. Default $3.00. Days and cost of every configuration follow from it.</source>
        <translation>一块 GPU 一小时的价格，0 至 10,000，默认 $3.00。所有配置的训练天数和费用都据此计算。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Memory and network</source>
        <translation>显存与网络</translation>
    </message>
    <message>
        <source>&amp;Memory per GPU (GB):</source>
        <translation>每 GPU 显存（GB）(&amp;M)：</translation>
    </message>
    <message>
        <source>Datasheet size in GB (10⁹ bytes), up to 4,096. Default: the GPU&apos;s own. Only set it where your machines differ from the datasheet.</source>
        <translation>规格书上的容量，单位 GB（10⁹ 字节），最大 4,096。默认取该 GPU 的标称值；仅当机器与规格书不符时才需修改。</translation>
    </message>
    <message>
        <source>of the GPU</source>
        <translation>GPU 默认值</translation>
    </message>
    <message>
        <source>Net&amp;work (Gbit/s per GPU):</source>
        <translation>网络（Gbit/s，每 GPU）(&amp;W)：</translation>
    </message>
    <message>
        <source>Line rate between nodes, one direction, for each GPU, up to 100,000. Default: NVIDIA&apos;s reference design. It decides how dear communication between nodes is.</source>
        <translation>节点间单向线速，按每 GPU 计，最大 100,000。默认取 NVIDIA 参考设计。它决定节点间通信的代价。</translation>
    </message>
    <message>
        <source>of the reference design</source>
        <translation>参考设计默认值</translation>
    </message>
    <message>
        <source>N&amp;VLink domain (GPUs):</source>
        <translation>NVLink 域（GPU 数）(&amp;V)：</translation>
    </message>
    <message>
        <source>How many GPUs reach one another by NVLink: 8 in most machines, 72 in NVL72 racks, 1 without NVLink. Tensor parallelism stays inside it.</source>
        <translation>彼此可通过 NVLink 互联的 GPU 数：多数机器为 8，NVL72 机柜为 72，无 NVLink 时为 1。张量并行不会超出该域。</translation>
    </message>
    <message>
        <source>&amp;Clusters in this plan:</source>
        <translation>本方案中的集群(&amp;C)：</translation>
    </message>
    <message>
        <source>Several clusters can stand side by side in one plan, to compare their time and price. The fields above are those of the chosen one.</source>
        <translation>一个方案可以并列多个集群，以比较时间和价格。上方字段属于当前选中的集群。</translation>
    </message>
    <message>
        <source>&amp;Compare with another cluster</source>
        <translation>对比另一个集群(&amp;C)</translation>
    </message>
    <message>
        <source>Adds another cluster to this plan, starting from the one shown.</source>
        <translation>以当前集群为起点，向本方案再添加一个集群。</translation>
    </message>
    <message>
        <source>R&amp;emove this cluster</source>
        <translation>移除此集群(&amp;E)</translation>
    </message>
    <message>
        <source>Takes the cluster shown out of this plan.</source>
        <translation>从本方案中移除当前显示的集群。</translation>
    </message>
</context>
<context>
    <name>ConsequencePanel</name>
    <message>
        <source>What this plan leads to</source>
        <translation>本方案的结果</translation>
    </message>
    <message>
        <source>What this leads to</source>
        <translation>预期结果</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需要留意</translation>
    </message>
</context>
<context>
    <name>CustomModelDialog</name>
    <message>
        <source>Type an architecture</source>
        <translation>输入架构</translation>
    </message>
    <message>
        <source>Enter the sizes on the left, or any key of the architecture on the right: both show the same object.</source>
        <translation>在左侧输入各项尺寸，或在右侧输入任意架构键：两边是同一个对象。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Used in file names: letters, digits, dot, dash and underscore.</source>
        <translation>用于文件名：可含字母、数字、点、连字符和下划线。</translation>
    </message>
    <message>
        <source>&amp;Layers:</source>
        <translation>层数(&amp;L)：</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>num_layers: transformer layers, 1 to 10,000.</source>
        <translation>num_layers：Transformer 层数，1 至 10,000。</translation>
    </message>
    <message>
        <source>&amp;Hidden size:</source>
        <translation>隐藏维度(&amp;H)：</translation>
    </message>
    <message>
        <source>hidden_size: width of the residual stream.</source>
        <translation>hidden_size：残差流的宽度。</translation>
    </message>
    <message>
        <source>&amp;Feed-forward size:</source>
        <translation>FFN 维度(&amp;F)：</translation>
    </message>
    <message>
        <source>ffn_hidden_size: inner width of a dense MLP, per branch when gated.</source>
        <translation>ffn_hidden_size：稠密 MLP 的中间维度；带门控时按每个分支计。</translation>
    </message>
    <message>
        <source>&amp;Attention heads:</source>
        <translation>注意力头数(&amp;A)：</translation>
    </message>
    <message>
        <source>num_attention_heads: query heads.</source>
        <translation>num_attention_heads：查询头数。</translation>
    </message>
    <message>
        <source>&amp;Key/value heads:</source>
        <translation>KV 头数(&amp;K)：</translation>
    </message>
    <message>
        <source>as attention heads</source>
        <translation>同注意力头数</translation>
    </message>
    <message>
        <source>num_query_groups: fewer than the attention heads in grouped-query attention.</source>
        <translation>num_query_groups：分组查询注意力 (GQA) 中少于注意力头数。</translation>
    </message>
    <message>
        <source>&amp;Vocabulary (tokens):</source>
        <translation>词表大小（token）(&amp;V)：</translation>
    </message>
    <message>
        <source>vocab_size: of the tokenizer; padding for tensor parallelism is added by the estimate.</source>
        <translation>vocab_size：分词器的词表大小；张量并行所需的填充由估算自动加上。</translation>
    </message>
    <message>
        <source>&amp;Gated MLP (SwiGLU, GeGLU)</source>
        <translation>门控 MLP（SwiGLU、GeGLU）(&amp;G)</translation>
    </message>
    <message>
        <source>gated_linear_unit: two input branches, as in Llama.</source>
        <translation>gated_linear_unit：两个输入分支，如 Llama。</translation>
    </message>
    <message>
        <source>Input and output &amp;embeddings shared</source>
        <translation>输入与输出词嵌入共享(&amp;E)</translation>
    </message>
    <message>
        <source>tie_embeddings: one table for both.</source>
        <translation>tie_embeddings：两者共用一张表。</translation>
    </message>
    <message>
        <source>Architecture (&amp;JSON):</source>
        <translation>架构（JSON）(&amp;J)：</translation>
    </message>
    <message>
        <source>Architecture as JSON</source>
        <translation>JSON 格式的架构</translation>
    </message>
    <message>
        <source>Keys beside those on the left: kv_channels, normalization, add_qkv_bias, sliding_window, moe {…}, mla {…}, mamba {…}, hybrid_override_pattern and more.</source>
        <translation>除左侧字段外还可使用的键：kv_channels、normalization、add_qkv_bias、sliding_window、moe {…}、mla {…}、mamba {…}、hybrid_override_pattern 等。</translation>
    </message>
</context>
<context>
    <name>EditOrderDialog</name>
    <message>
        <source>Edit and repeat</source>
        <translation>编辑并重跑</translation>
    </message>
    <message>
        <source>The job as JSON</source>
        <translation>作业的 JSON</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>还原(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Repeat with this</source>
        <translation>以此重跑(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ExplainWindow</name>
    <message>
        <source>Where the step&apos;s time goes</source>
        <translation>步时的去向</translation>
    </message>
    <message>
        <source>Working out where the time goes…</source>
        <translation>正在计算时间的去向…</translation>
    </message>
    <message>
        <source>Working out where the time goes</source>
        <translation>正在计算时间的去向</translation>
    </message>
    <message>
        <source>Compare &amp;with:</source>
        <translation>对比(&amp;W)：</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>A second configuration, as another bar and further columns</source>
        <translation>第二个配置，显示为另一个柱和更多列</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Keep this configuration to compare others with it</source>
        <translation>保留此配置，用于与其他配置对比</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>说明的内容</translation>
    </message>
    <message>
        <source>&amp;Time of a step</source>
        <translation>步时(&amp;T)</translation>
    </message>
    <message>
        <source>What limits it</source>
        <translation>瓶颈所在</translation>
    </message>
    <message>
        <source>&amp;Pipeline schedule</source>
        <translation>流水线调度(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>图片(&amp;I)</translation>
    </message>
    <message>
        <source>The chart, or the schedule as it is in sight, as a file or on the clipboard</source>
        <translation>将图表或当前可见的调度存为文件或复制到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>GpuCountsPage</name>
    <message>
        <source>&amp;Deadline:</source>
        <translation>期限(&amp;D)：</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>The training must be done in so many days; 0 = no deadline</source>
        <translation>训练必须在这么多天内完成；0 = 无期限</translation>
    </message>
    <message>
        <source>Bud&amp;get:</source>
        <translation>预算(&amp;G)：</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>The training may cost so much; 0 = no budget</source>
        <translation>训练最多可花费这么多；0 = 无预算限制</translation>
    </message>
    <message>
        <source>GPUs &amp;from:</source>
        <translation>GPU 数从(&amp;F)：</translation>
    </message>
    <message>
        <source>t&amp;o:</source>
        <translation>至(&amp;O)：</translation>
    </message>
    <message>
        <source>Search of every number of GPUs</source>
        <translation>每种 GPU 数的搜索</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use this count</source>
        <translation>使用此数量(&amp;U)</translation>
    </message>
    <message>
        <source>The plan&apos;s cluster gets the chosen number of GPUs, and its best configuration is searched and selected; Undo takes both back</source>
        <translation>方案的集群改为所选的 GPU 数，并搜索和选中其最优配置；可用“撤销”一并取消</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
</context>
<context>
    <name>LaunchDialog</name>
    <message>
        <source>Launch</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Runs that will be launched</source>
        <translation>将要启动的运行</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Runs at a &amp;time:</source>
        <translation>同时运行数(&amp;T)：</translation>
    </message>
    <message>
        <source>1: one after another.</source>
        <translation>1：逐个运行。</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>预算(&amp;B)：</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Of all runs together; nothing more is launched that would exceed it, and what exceeds it is stopped.</source>
        <translation>所有运行的总预算；会超出预算的运行不再启动，已超出的会被停止。</translation>
    </message>
    <message>
        <source>&amp;Wall time of a run:</source>
        <translation>单次运行时长(&amp;W)：</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>A run that takes longer is stopped.</source>
        <translation>超过此时长的运行会被停止。</translation>
    </message>
    <message>
        <source>Stop a&amp;fter failures:</source>
        <translation>失败几次后停止(&amp;F)：</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>After so many failed runs nothing more is launched.</source>
        <translation>失败的运行达到此数后，不再启动新的运行。</translation>
    </message>
    <message>
        <source>Further &amp;attempts:</source>
        <translation>追加尝试次数(&amp;A)：</translation>
    </message>
    <message>
        <source>After preemption, a lost node or an image that could not be pulled. Errors of the configuration are not tried again.</source>
        <translation>在被抢占、丢失节点或镜像无法拉取之后。配置本身的错误不会重试。</translation>
    </message>
    <message>
        <source>Also launch what would run out of &amp;memory</source>
        <translation>也启动会显存不足的运行(&amp;M)</translation>
    </message>
    <message>
        <source>Runs that would run out of memory by prediction are skipped otherwise.</source>
        <translation>否则跳过预测会显存不足的运行。</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Launch in spite of the &amp;problems above</source>
        <translation>忽略上述问题并启动(&amp;P)</translation>
    </message>
    <message>
        <source>Log &amp;in…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>Try on the sand&amp;box</source>
        <translation>在沙盒中试用(&amp;B)</translation>
    </message>
    <message>
        <source>A simulated cluster on this machine: nothing is billed, nothing it says is a measurement</source>
        <translation>本机上的模拟集群：不产生费用，其数据都不是实测结果</translation>
    </message>
    <message>
        <source>&amp;Launch</source>
        <translation>启动(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>T&amp;une within budget instead…</source>
        <translation>改为在预算内调优(&amp;U)…</translation>
    </message>
    <message>
        <source>Gives a budget, and each run is chosen by what the runs before it have shown</source>
        <translation>给定一个预算，每个运行都根据之前运行的结果来选择</translation>
    </message>
</context>
<context>
    <name>LaunchPage</name>
    <message>
        <source>La&amp;uncher node group:</source>
        <translation>启动器节点组(&amp;U)：</translation>
    </message>
    <message>
        <source>Node group on DGX Cloud Lepton that runs the small job which starts the trials.</source>
        <translation>DGX Cloud Lepton 上用于运行启动试运行的小作业的节点组。</translation>
    </message>
    <message>
        <source>&amp;Training node group:</source>
        <translation>训练节点组(&amp;T)：</translation>
    </message>
    <message>
        <source>Node group whose GPUs train.</source>
        <translation>其 GPU 用于训练的节点组。</translation>
    </message>
    <message>
        <source>&amp;Container image:</source>
        <translation>容器镜像(&amp;C)：</translation>
    </message>
    <message>
        <source>Image that the trials run in. Default nvcr.io/nvidia/nemo:25.07.</source>
        <translation>试运行使用的镜像，默认 nvcr.io/nvidia/nemo:25.07。</translation>
    </message>
    <message>
        <source>nvcr.io/nvidia/nemo:25.07</source>
        <translation>nvcr.io/nvidia/nemo:25.07</translation>
    </message>
    <message>
        <source>&amp;Storage:</source>
        <translation>存储(&amp;S)：</translation>
    </message>
    <message>
        <source>Storage that is mounted, as your workspace names it.</source>
        <translation>要挂载的存储，以工作区中的名称填写。</translation>
    </message>
    <message>
        <source>node-nfs:lepton-shared-fs</source>
        <translation>node-nfs:lepton-shared-fs</translation>
    </message>
    <message>
        <source>&amp;Path on the storage:</source>
        <translation>存储内路径(&amp;P)：</translation>
    </message>
    <message>
        <source>Folder of the storage that is mounted.</source>
        <translation>要挂载的存储目录。</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>&amp;Mounted at:</source>
        <translation>挂载到(&amp;M)：</translation>
    </message>
    <message>
        <source>Path inside the container.</source>
        <translation>容器内的路径。</translation>
    </message>
    <message>
        <source>/nemo-workspace</source>
        <translation>/nemo-workspace</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Con&amp;figuration folder:</source>
        <translation>配置目录(&amp;F)：</translation>
    </message>
    <message>
        <source>Where generate writes configurations, as a path in the container or on this computer.</source>
        <translation>generate 写入配置的目录，可为容器内路径或本机路径。</translation>
    </message>
    <message>
        <source>/nemo-workspace/autotuner/generated_configs</source>
        <translation>/nemo-workspace/autotuner/generated_configs</translation>
    </message>
    <message>
        <source>&amp;Logs folder:</source>
        <translation>日志目录(&amp;L)：</translation>
    </message>
    <message>
        <source>Where trial runs write their logs, inside the mount.</source>
        <translation>试运行写入日志的目录，位于挂载点之内。</translation>
    </message>
    <message>
        <source>/nemo-workspace/autotuner/logs</source>
        <translation>/nemo-workspace/autotuner/logs</translation>
    </message>
</context>
<context>
    <name>LaunchSettings</name>
    <message>
        <source>Training &amp;stack:</source>
        <translation>训练栈(&amp;S)：</translation>
    </message>
    <message>
        <source>Whose pre-training recipes run: NeMo 2.0 (containers near 25.07) or Megatron Bridge (since 25.11).</source>
        <translation>使用哪一套预训练 recipe：NeMo 2.0（25.07 前后的容器）或 Megatron Bridge（25.11 起）。</translation>
    </message>
    <message>
        <source>&amp;Node group:</source>
        <translation>节点组(&amp;N)：</translation>
    </message>
    <message>
        <source>Node group whose GPUs train. The list holds those of the workspace.</source>
        <translation>其 GPU 用于训练的节点组。列表中是该工作区的节点组。</translation>
    </message>
    <message>
        <source>Container &amp;image:</source>
        <translation>容器镜像(&amp;I)：</translation>
    </message>
    <message>
        <source>Image that the runs work in, for example nvcr.io/nvidia/nemo:25.07.</source>
        <translation>运行使用的镜像，例如 nvcr.io/nvidia/nemo:25.07。</translation>
    </message>
    <message>
        <source>Mount &amp;from:</source>
        <translation>挂载来源(&amp;F)：</translation>
    </message>
    <message>
        <source>Storage of the node group, for example node-nfs:team-fs.</source>
        <translation>节点组的存储，例如 node-nfs:team-fs。</translation>
    </message>
    <message>
        <source>Folder &amp;on the storage:</source>
        <translation>存储上的目录(&amp;O)：</translation>
    </message>
    <message>
        <source>Folder of the storage that the container sees.</source>
        <translation>容器可见的存储目录。</translation>
    </message>
    <message>
        <source>Folder in the &amp;container:</source>
        <translation>容器内目录(&amp;C)：</translation>
    </message>
    <message>
        <source>Where the container sees the storage.</source>
        <translation>存储在容器内的位置。</translation>
    </message>
    <message>
        <source>&amp;Logs folder:</source>
        <translation>日志目录(&amp;L)：</translation>
    </message>
    <message>
        <source>Metrics and logs of a run go to LOGS/MODEL/CONFIGURATION; below the mount if relative.</source>
        <translation>每个运行的指标和日志写入 LOGS/MODEL/CONFIGURATION；相对路径位于挂载点之下。</translation>
    </message>
    <message>
        <source>&amp;Dataset:</source>
        <translation>数据集(&amp;D)：</translation>
    </message>
    <message>
        <source>mock data</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Path of a preprocessed dataset inside the container, without .bin or .idx. Empty: mock data, which is right for trials.</source>
        <translation>容器内预处理数据集的路径，不含 .bin 或 .idx。留空：使用模拟数据，适合试运行。</translation>
    </message>
    <message>
        <source>Environment, secrets, queue and source</source>
        <translation>环境、密钥、队列和源码</translation>
    </message>
    <message>
        <source>&amp;Environment (a secret is kept by the workspace and only named here):</source>
        <translation>环境变量（密钥由工作区保存，此处只引用其名称）(&amp;E)：</translation>
    </message>
    <message>
        <source>Variables of the job. Give a value, or the name of a secret of the workspace such as HF_TOKEN.ana.</source>
        <translation>作业的环境变量。填写值，或工作区密钥的名称，例如 HF_TOKEN.ana。</translation>
    </message>
    <message>
        <source>&amp;Add variable</source>
        <translation>添加变量(&amp;A)</translation>
    </message>
    <message>
        <source>Add se&amp;cret</source>
        <translation>添加密钥(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Image &amp;pull secrets:</source>
        <translation>镜像拉取密钥(&amp;P)：</translation>
    </message>
    <message>
        <source>Names of registry logins of the workspace, separated by commas; needed for private images.</source>
        <translation>工作区中镜像仓库登录信息的名称，以逗号分隔；私有镜像需要填写。</translation>
    </message>
    <message>
        <source>Priorit&amp;y:</source>
        <translation>优先级(&amp;Y)：</translation>
    </message>
    <message>
        <source>Place in the node group&apos;s queue, 1 to 9. Only where the node group has quotas.</source>
        <translation>在节点组队列中的优先级，1 至 9。仅适用于设有配额的节点组。</translation>
    </message>
    <message>
        <source>May be &amp;preempted</source>
        <translation>可被抢占(&amp;P)</translation>
    </message>
    <message>
        <source>Others with a higher priority may take the nodes away; the run is tried again.</source>
        <translation>优先级更高的作业可以占走节点；该运行会重试。</translation>
    </message>
    <message>
        <source>May pree&amp;mpt others</source>
        <translation>可抢占其他作业(&amp;M)</translation>
    </message>
    <message>
        <source>The runs may take nodes away from jobs with a lower priority.</source>
        <translation>运行可以从优先级较低的作业占走节点。</translation>
    </message>
    <message>
        <source>Reser&amp;vation:</source>
        <translation>预留(&amp;V)：</translation>
    </message>
    <message>
        <source>Id of a reservation of nodes; empty: none.</source>
        <translation>节点预留的 ID；留空：无。</translation>
    </message>
    <message>
        <source>S&amp;hared memory:</source>
        <translation>共享内存(&amp;H)：</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Size of /dev/shm of each node.</source>
        <translation>每个节点 /dev/shm 的大小。</translation>
    </message>
    <message>
        <source>NeMo from so&amp;urce:</source>
        <translation>从源码安装 NeMo(&amp;U)：</translation>
    </message>
    <message>
        <source>the image&apos;s own NeMo</source>
        <translation>镜像自带的 NeMo</translation>
    </message>
    <message>
        <source>https address of a git repository to install NeMo from; empty: the image&apos;s own.</source>
        <translation>用于安装 NeMo 的 git 仓库的 https 地址；留空：使用镜像自带的版本。</translation>
    </message>
    <message>
        <source>&amp;Branch, tag or commit:</source>
        <translation>分支、标签或提交(&amp;B)：</translation>
    </message>
    <message>
        <source>Of the repository above; empty: its default branch.</source>
        <translation>对应上述仓库；留空：默认分支。</translation>
    </message>
    <message>
        <source>Pre-launch &amp;commands:</source>
        <translation>启动前命令(&amp;C)：</translation>
    </message>
    <message>
        <source>Shell lines that run on every node before training, for example export NCCL_DEBUG=INFO.</source>
        <translation>训练前在每个节点上执行的 shell 命令，例如 export NCCL_DEBUG=INFO。</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Limits of the runs</source>
        <translation>运行的限制</translation>
    </message>
    <message>
        <source>Runs at a &amp;time:</source>
        <translation>同时运行数(&amp;T)：</translation>
    </message>
    <message>
        <source>1 runs one after another</source>
        <translation>1 表示逐个运行</translation>
    </message>
    <message>
        <source>&amp;Budget of all runs:</source>
        <translation>所有运行的预算(&amp;B)：</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Nothing is launched that would go beyond it; what runs is stopped when it is spent</source>
        <translation>会超出预算的运行不再启动；预算用完时停止正在进行的运行</translation>
    </message>
    <message>
        <source>&amp;Longest run:</source>
        <translation>最长运行时长(&amp;L)：</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Counted from the first worker&apos;s start; longer runs are stopped</source>
        <translation>从首个 worker 启动时算起；超时的运行会被停止</translation>
    </message>
    <message>
        <source>End after &amp;failures:</source>
        <translation>失败几次后结束(&amp;F)：</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>After so many failed runs nothing more is launched</source>
        <translation>失败的运行达到此数后，不再启动新的运行</translation>
    </message>
    <message>
        <source>&amp;Retries when machines fail:</source>
        <translation>机器故障时的重试次数(&amp;R)：</translation>
    </message>
    <message>
        <source>Further attempts after preemption, a lost node or an image that could not be fetched</source>
        <translation>在被抢占、丢失节点或镜像无法获取之后的追加尝试次数</translation>
    </message>
    <message>
        <source>Also run what would run &amp;out of memory by prediction</source>
        <translation>也运行预测会显存不足的配置(&amp;O)</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>Application log</source>
        <translation>应用日志</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Log in to a workspace</source>
        <translation>登录工作区</translation>
    </message>
    <message>
        <source>Jobs run on a workspace of DGX Cloud Lepton. Its credentials page gives you the id and a token.</source>
        <translation>作业在 DGX Cloud Lepton 的工作区上运行。其凭据页面提供 ID 和令牌。</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Logins on this computer:</source>
        <translation>本机上的登录信息(&amp;L)：</translation>
    </message>
    <message>
        <source>Logins on this computer</source>
        <translation>本机上的登录信息</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>&amp;Workspace id:</source>
        <translation>工作区 ID(&amp;W)：</translation>
    </message>
    <message>
        <source>Workspace id</source>
        <translation>工作区 ID</translation>
    </message>
    <message>
        <source>The whole text of the credentials page, id:token, can be pasted here</source>
        <translation>可将凭据页面的整段文本 (id:token) 粘贴到此处</translation>
    </message>
    <message>
        <source>id, or paste id:token</source>
        <translation>ID，或粘贴 id:token</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>令牌(&amp;T)：</translation>
    </message>
    <message>
        <source>Open the &amp;credentials page</source>
        <translation>打开凭据页面(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>保存到系统钥匙串(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>高级(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>URL(&amp;U)：</translation>
    </message>
    <message>
        <source>Workspace URL</source>
        <translation>工作区 URL</translation>
    </message>
    <message>
        <source>Empty for the usual gateway. https, or http for a server on this computer.</source>
        <translation>留空则使用默认网关。使用 https；本机上的服务器可使用 http。</translation>
    </message>
    <message>
        <source>Waiting for the workspace</source>
        <translation>正在等待工作区</translation>
    </message>
    <message>
        <source>Try on the &amp;sandbox</source>
        <translation>在沙盒中试用(&amp;S)</translation>
    </message>
    <message>
        <source>A simulated cluster on this computer: no workspace, no cost</source>
        <translation>本机上的模拟集群：无需工作区，不产生费用</translation>
    </message>
    <message>
        <source>T&amp;est connection</source>
        <translation>测试连接(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Log &amp;in</source>
        <translation>登录(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>&amp;Search:</source>
        <translation>搜索(&amp;S)：</translation>
    </message>
    <message>
        <source>name, family or words of the description</source>
        <translation>名称、系列或描述中的词</translation>
    </message>
    <message>
        <source>Every word must occur in a model&apos;s name, family or description.</source>
        <translation>每个词都必须出现在模型的名称、系列或描述中。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not in the list?</source>
        <translation>列表中没有？</translation>
    </message>
    <message>
        <source>&amp;Import config.json…</source>
        <translation>导入 config.json(&amp;I)…</translation>
    </message>
    <message>
        <source>Reads the architecture from a Hugging Face config.json. You can also drop the file on this page.</source>
        <translation>从 Hugging Face config.json 读取架构。也可以把文件拖放到本页。</translation>
    </message>
    <message>
        <source>&amp;Type an architecture…</source>
        <translation>输入架构(&amp;T)…</translation>
    </message>
    <message>
        <source>Enter sizes by hand, or change those of the selected model.</source>
        <translation>手动输入各项尺寸，或修改所选模型的尺寸。</translation>
    </message>
</context>
<context>
    <name>NetworkLogWindow</name>
    <message>
        <source>Network log</source>
        <translation>网络日志</translation>
    </message>
    <message>
        <source>Filter of the requests</source>
        <translation>请求筛选</translation>
    </message>
    <message>
        <source>Filter: address, status, what went wrong</source>
        <translation>筛选：地址、状态、错误</translation>
    </message>
    <message>
        <source>&amp;Failures only</source>
        <translation>仅失败(&amp;F)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>The selected requests, or all that are shown</source>
        <translation>所选请求，或当前显示的全部请求</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OrderPreview</name>
    <message>
        <source>&amp;Configuration:</source>
        <translation>配置(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>文件(&amp;F)：</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>This is exactly what is sent; the job&apos;s name is chosen when it is launched.</source>
        <translation>发送的内容与此完全一致；作业名称在启动时确定。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save all…</source>
        <translation>全部保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Writes a folder per configuration, for lep job create or sbatch</source>
        <translation>为每个配置写出一个目录，供 lep job create 或 sbatch 使用</translation>
    </message>
</context>
<context>
    <name>ParallelismPage</name>
    <message>
        <source>Set &amp;all to auto</source>
        <translation>全部设为自动(&amp;A)</translation>
    </message>
    <message>
        <source>Lets every size be derived from the model and the cluster.</source>
        <translation>所有尺寸均由模型和集群推导。</translation>
    </message>
    <message>
        <source>&amp;Tensor parallel (GPUs):</source>
        <translation>张量并行（GPU 数）(&amp;T)：</translation>
    </message>
    <message>
        <source>GPUs that share each layer&apos;s matrices. They exchange activations in every layer, so keep them inside one NVLink domain. Must divide the attention heads. Default 2.</source>
        <translation>共同分担每层矩阵的 GPU 数。每层都要交换激活，因此应放在同一个 NVLink 域内。注意力头数须能被它整除。默认 2。</translation>
    </message>
    <message>
        <source>&amp;Pipeline parallel (stages):</source>
        <translation>流水线并行（阶段数）(&amp;P)：</translation>
    </message>
    <message>
        <source>Stages the layers are cut into. Little traffic, but stages wait for one another at both ends of a step. Default 2.</source>
        <translation>把各层切分成的阶段数。通信量小，但每步的首尾各阶段要互相等待。默认 2。</translation>
    </message>
    <message>
        <source>&amp;Virtual pipeline (chunks per stage):</source>
        <translation>虚拟流水线（每阶段的块数）(&amp;V)：</translation>
    </message>
    <message>
        <source>Interleaves several chunks of layers on each stage: less waiting, more traffic. None or 1: no interleaving. Needs pipeline parallel above 1.</source>
        <translation>在每个阶段上交错放置多个层块：等待更少，通信更多。None 或 1 表示不交错。需要流水线并行大于 1。</translation>
    </message>
    <message>
        <source>&amp;Context parallel (GPUs):</source>
        <translation>上下文并行（GPU 数）(&amp;C)：</translation>
    </message>
    <message>
        <source>GPUs that share each sequence: for long sequences whose activations do not fit. Default 1.</source>
        <translation>共同分担每条序列的 GPU 数：用于激活放不下的长序列。默认 1。</translation>
    </message>
    <message>
        <source>&amp;Expert parallel (GPUs):</source>
        <translation>专家并行（GPU 数）(&amp;E)：</translation>
    </message>
    <message>
        <source>GPUs that the experts of a mixture-of-experts model are spread over. Default 1; dense models have no experts.</source>
        <translation>MoE 模型的专家分布在多少块 GPU 上。默认 1；稠密模型没有专家。</translation>
    </message>
    <message>
        <source>&amp;Sequence parallel:</source>
        <translation>序列并行(&amp;S)：</translation>
    </message>
    <message>
        <source>Shares norms and dropout over the tensor-parallel GPUs: less activation memory for the same traffic. Default: wherever tensor parallel is above 1.</source>
        <translation>把 norm 和 dropout 分摊到张量并行的各 GPU：通信量不变，激活显存更少。默认：张量并行大于 1 时启用。</translation>
    </message>
    <message>
        <source>Limits, FSDP and expert tensor parallel</source>
        <translation>上下限、FSDP 与专家张量并行</translation>
    </message>
    <message>
        <source>Smallest model-parallel si&amp;ze:</source>
        <translation>最小模型并行规模(&amp;Z)：</translation>
    </message>
    <message>
        <source>Least product of tensor, pipeline, context and expert parallel sizes. Default 1.</source>
        <translation>张量、流水线、上下文和专家并行数之积的最小值。默认 1。</translation>
    </message>
    <message>
        <source>&amp;Largest model-parallel size:</source>
        <translation>最大模型并行规模(&amp;L)：</translation>
    </message>
    <message>
        <source>Greatest product of tensor, pipeline, context and expert parallel sizes. Default 64; the number of GPUs is a good bound.</source>
        <translation>张量、流水线、上下文和专家并行数之积的最大值。默认 64；取 GPU 总数是合适的上限。</translation>
    </message>
    <message>
        <source>&amp;FSDP group sizes (GPUs):</source>
        <translation>FSDP 分组大小（GPU 数）(&amp;F)：</translation>
    </message>
    <message>
        <source>E&amp;xpert tensor parallel (GPUs):</source>
        <translation>专家张量并行（GPU 数）(&amp;X)：</translation>
    </message>
    <message>
        <source>How many GPUs share one expert&apos;s matrices. None: as tensor parallel, Megatron-Core&apos;s default.</source>
        <translation>共同分担一个专家的矩阵的 GPU 数。None：与张量并行相同，即 Megatron-Core 的默认行为。</translation>
    </message>
    <message>
        <source>Shards parameters, gradients and optimizer state, or what is chosen below, over groups of so many GPUs; 0 = no FSDP. Several values are tried. FSDP does not go with pipeline parallelism.</source>
        <translation>把参数、梯度和优化器状态，或下方所选内容，切分到这么多块 GPU 组成的分组；0 = 不用 FSDP。可填多个值逐一尝试。FSDP 不能与流水线并行同用。</translation>
    </message>
    <message>
        <source>FSDP s&amp;hards:</source>
        <translation>FSDP 切分内容(&amp;H)：</translation>
    </message>
    <message>
        <source>What is sharded over each group. More sharding saves memory and gathers more over the network. Several are tried; without effect with group size 0.</source>
        <translation>在每个分组内切分的内容。切分越多越省显存，但经网络的收集也越多。可选多项逐一尝试；分组大小为 0 时无效。</translation>
    </message>
    <message>
        <source>parameters, gradients and optimizer (ZeRO-3)</source>
        <translation>参数、梯度和优化器 (ZeRO-3)</translation>
    </message>
    <message>
        <source>Every rank keeps its share of everything and gathers one layer ahead: optim_grads_params. The least memory, the most traffic.</source>
        <translation>每个 rank 只保存全部内容中自己的一份，并提前一层收集：optim_grads_params。显存最少，通信最多。</translation>
    </message>
    <message>
        <source>gradients and optimizer (ZeRO-2)</source>
        <translation>梯度和优化器 (ZeRO-2)</translation>
    </message>
    <message>
        <source>Parameters stay whole on every rank: optim_grads.</source>
        <translation>每个 rank 保存完整参数：optim_grads。</translation>
    </message>
    <message>
        <source>optimizer alone (ZeRO-1)</source>
        <translation>仅优化器 (ZeRO-1)</translation>
    </message>
    <message>
        <source>Parameters and gradients stay whole on every rank, as with the distributed optimizer: optim.</source>
        <translation>每个 rank 保存完整的参数和梯度，与分布式优化器相同：optim。</translation>
    </message>
    <message>
        <source>Context parallel exchan&amp;ge:</source>
        <translation>上下文并行交换(&amp;G)：</translation>
    </message>
    <message>
        <source>How GPUs that share a sequence get at one another&apos;s keys and values: cp_comm_type. Automatic: the ring, or all-to-all for attention that the ring cannot run. All-to-all needs heads and query groups enough for tensor x context parallel.</source>
        <translation>共同分担一条序列的 GPU 如何取得彼此的键和值：cp_comm_type。自动：环形；环形无法运行的注意力则用 all-to-all。All-to-all 要求注意力头数和查询组数足够分给张量并行 x 上下文并行。</translation>
    </message>
    <message>
        <source>GPUs of an inner all-t&amp;o-all:</source>
        <translation>组内 all-to-all 的 GPU 数(&amp;O)：</translation>
    </message>
    <message>
        <source>GPUs that exchange all-to-all within a group, best those of one node; a ring joins the groups. The first of hierarchical_context_parallel_sizes. Only for all-to-all in groups.</source>
        <translation>在一组内以 all-to-all 交换的 GPU 数，最好是同一节点的 GPU；各组之间以环形连接。即 hierarchical_context_parallel_sizes 的第一项。仅用于分组 all-to-all。</translation>
    </message>
</context>
<context>
    <name>PipelineView</name>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>显示全部 (0)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>What each pipeline stage does</source>
        <translation>每个流水线阶段的工作内容</translation>
    </message>
</context>
<context>
    <name>PlanWizard</name>
    <message>
        <source>Plan a training run</source>
        <translation>规划训练</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps of the plan; Enter opens the chosen one.</source>
        <translation>方案的各个步骤；按 Enter 打开所选步骤。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ReportChoicesForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>报告标题</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>说明(&amp;C)</translation>
    </message>
    <message>
        <source>What the reader should know: stands after the decision</source>
        <translation>读者应当了解的内容：位于决策之后</translation>
    </message>
    <message>
        <source>Comment in the report</source>
        <translation>报告中的说明</translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation>章节(&amp;S)</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>报告的章节</translation>
    </message>
    <message>
        <source>&amp;Rows of the ranking</source>
        <translation>排名行数(&amp;R)</translation>
    </message>
    <message>
        <source>Rows of the ranking</source>
        <translation>排名行数</translation>
    </message>
    <message>
        <source>The report says how many others there are</source>
        <translation>报告会注明另外还有多少个</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>图表(&amp;H)</translation>
    </message>
    <message>
        <source>Charts of the report</source>
        <translation>报告的图表</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>全部显示(&amp;E)</translation>
    </message>
    <message>
        <source>All sections and charts; title and comment stay</source>
        <translation>所有章节和图表；标题和说明不变</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Finish, and find the &amp;best over the whole space</source>
        <translation>完成，并在整个空间中寻找最优配置(&amp;B)</translation>
    </message>
    <message>
        <source>Keeps the plan, and searches every knob over everything that the framework allows, whatever its lists say</source>
        <translation>保留方案，并在框架允许的全部取值上搜索每个参数，不受方案列表限制</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Choose a row to see where it comes from.</source>
        <translation>选择一行以查看其来源。</translation>
    </message>
    <message>
        <source>The chosen measurement</source>
        <translation>所选测量</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where to look it up</source>
        <translation>查阅地址</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>来源中的位置</translation>
    </message>
    <message>
        <source>Software and settings</source>
        <translation>软件与设置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Copy as &amp;request</source>
        <translation>复制为请求(&amp;R)</translation>
    </message>
    <message>
        <source>The configuration as a line of JSON for “autotuner estimate”</source>
        <translation>把该配置复制为一行 JSON，供“autotuner estimate”使用</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings by subject</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>&amp;Project folder:</source>
        <translation>项目文件夹(&amp;P)：</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation>选择项目文件夹</translation>
    </message>
    <message>
        <source>&amp;Export folder:</source>
        <translation>导出文件夹(&amp;E)：</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Choose the export folder</source>
        <translation>选择导出文件夹</translation>
    </message>
    <message>
        <source>New p&amp;lans</source>
        <translation>新方案(&amp;L)</translation>
    </message>
    <message>
        <source>New plans start from these values. Open plans keep their own.</source>
        <translation>新方案以这些值为初始值；已打开的方案不受影响。</translation>
    </message>
    <message>
        <source>&amp;Price per GPU-hour:</source>
        <translation>每 GPU 小时价格(&amp;P)：</translation>
    </message>
    <message>
        <source>Price per GPU-hour in US dollars</source>
        <translation>每 GPU 小时价格（美元）</translation>
    </message>
    <message>
        <source>“&amp;Tight” from a risk of:</source>
        <translation>判为“紧张”的风险下限(&amp;T)：</translation>
    </message>
    <message>
        <source>Risk of running out of memory from which a configuration is tight, in percent</source>
        <translation>显存不足的风险达到该百分比时，配置判为“紧张”</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>“Potential &amp;OOM” from:</source>
        <translation>判为“可能 OOM”的风险下限(&amp;O)：</translation>
    </message>
    <message>
        <source>Risk from which a configuration is expected to run out of memory, in percent</source>
        <translation>风险达到该百分比时，预计配置会显存不足</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>代理(&amp;X)：</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H)：</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation>端口(&amp;R)：</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Planning works offline. The proxy applies to everything that this app fetches over the network.</source>
        <translation>规划无需联网。代理适用于本应用的所有网络访问。</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Logs that are compared</source>
        <translation>参与对比的日志</translation>
    </message>
    <message>
        <source>Runs of this project&apos;s campaign, and logs from anywhere: a folder is looked through for runs, a file is one run. Folders and files may also be dropped here.</source>
        <translation>本项目运行组的运行，以及任何位置的日志：文件夹会从中查找运行，一个文件即一个运行。也可以把文件夹和文件拖放到这里。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>添加文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Fetch from &amp;workspace…</source>
        <translation>从工作区获取(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;ead again</source>
        <translation>重新读取(&amp;E)</translation>
    </message>
    <message>
        <source>Files may have grown</source>
        <translation>文件可能已增长</translation>
    </message>
    <message>
        <source>In folders added from now on, only files whose name &amp;begins with:</source>
        <translation>此后添加的文件夹中，只读取名称以此开头的文件(&amp;B)：</translation>
    </message>
    <message>
        <source>any name</source>
        <translation>任意名称</translation>
    </message>
    <message>
        <source>&amp;Logs whose configuration is not known by their name</source>
        <translation>无法从名称得知配置的日志(&amp;L)</translation>
    </message>
    <message>
        <source>Logs without a configuration, and logs assigned by hand</source>
        <translation>没有配置的日志，以及手动指定的日志</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>步时</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属配置</translation>
    </message>
    <message>
        <source>&amp;Configuration:</source>
        <translation>配置(&amp;C)：</translation>
    </message>
    <message>
        <source>type to search the plan&apos;s configurations</source>
        <translation>输入以搜索方案的配置</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>指定(&amp;A)</translation>
    </message>
    <message>
        <source>Leave o&amp;ut</source>
        <translation>排除(&amp;U)</translation>
    </message>
    <message>
        <source>These logs belong to none of the configurations</source>
        <translation>这些日志不属于任何配置</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>Forgets what was said by hand</source>
        <translation>取消手动指定的内容</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>What could not be read, and what to do</source>
        <translation>无法读取的内容，以及解决办法</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>停止读取(&amp;S)</translation>
    </message>
</context>
<context>
    <name>SpaceControls</name>
    <message>
        <source>C&amp;luster:</source>
        <translation>集群(&amp;L)：</translation>
    </message>
    <message>
        <source>Which of the plan&apos;s cluster alternatives is searched</source>
        <translation>搜索方案的哪一个备选集群</translation>
    </message>
    <message>
        <source>&amp;Memory:</source>
        <translation>显存(&amp;M)：</translation>
    </message>
    <message>
        <source>The highest odds of running out of memory that are allowed; the limits are those of the settings</source>
        <translation>允许的最高显存不足概率；阈值取自设置</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>精度(&amp;P)：</translation>
    </message>
    <message>
        <source>Number format of the matrix products. Lower precision changes the training, so it is searched only where you allow it.</source>
        <translation>矩阵乘法的数值格式。更低的精度会改变训练，因此只在您允许时才搜索。</translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation>参数(&amp;K)</translation>
    </message>
    <message>
        <source>Pin knobs to values; all others are searched over everything that the framework allows</source>
        <translation>把参数固定为指定值；其余参数都在框架允许的全部取值上搜索</translation>
    </message>
    <message>
        <source>&amp;Recompute:</source>
        <translation>重计算(&amp;R)：</translation>
    </message>
    <message>
        <source>Se&amp;quence parallelism:</source>
        <translation>序列并行(&amp;Q)：</translation>
    </message>
    <message>
        <source>Distributed optimi&amp;zer:</source>
        <translation>分布式优化器(&amp;Z)：</translation>
    </message>
    <message>
        <source>All on &amp;auto</source>
        <translation>全部设为自动(&amp;A)</translation>
    </message>
</context>
<context>
    <name>StorageDialog</name>
    <message>
        <source>Fetch logs from the workspace</source>
        <translation>从工作区获取日志</translation>
    </message>
    <message>
        <source>Go to &amp;folder:</source>
        <translation>转到目录(&amp;F)：</translation>
    </message>
    <message>
        <source>/runs/llama3-8b</source>
        <translation>/runs/llama3-8b</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Files in the workspace&apos;s storage</source>
        <translation>工作区存储中的文件</translation>
    </message>
    <message>
        <source>Only logs whose name &amp;begins with:</source>
        <translation>只获取名称以此开头的日志(&amp;B)：</translation>
    </message>
    <message>
        <source>anything; event files are always fetched</source>
        <translation>任意；事件文件总会获取</translation>
    </message>
    <message>
        <source>Kept on this &amp;computer in:</source>
        <translation>在本机的保存位置(&amp;C)：</translation>
    </message>
    <message>
        <source>Files fetched</source>
        <translation>已获取的文件</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>获取(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SubjectView</name>
    <message>
        <source>Choose a class to see its rows only</source>
        <translation>选择一个类别，只看其各行</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Filter of the measurements</source>
        <translation>测量筛选</translation>
    </message>
    <message>
        <source>Filter: model, GPU, setting, source, note</source>
        <translation>筛选：模型、GPU、设置、来源、备注</translation>
    </message>
    <message>
        <source>Class of the measurements</source>
        <translation>测量的类别</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>Takes every filter away</source>
        <translation>清除所有筛选条件</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train with this configuration</source>
        <translation>用此配置训练</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tokens:</source>
        <translation>Token 数(&amp;T)：</translation>
    </message>
    <message>
        <source> B</source>
        <translation> B</translation>
    </message>
    <message>
        <source>How much text the model is trained on, in 10^9 tokens.</source>
        <translation>模型训练所用的文本量，以 10^9 token 计。</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>步数：</translation>
    </message>
    <message>
        <source>Tokens / (global batch size x sequence length), rounded up.</source>
        <translation>Token 数 / (全局批次大小 x 序列长度)，向上取整。</translation>
    </message>
    <message>
        <source>&amp;Dataset:</source>
        <translation>数据集(&amp;D)：</translation>
    </message>
    <message>
        <source>Path of a preprocessed dataset inside the container, without .bin or .idx.</source>
        <translation>容器内预处理数据集的路径，不含 .bin 或 .idx。</translation>
    </message>
    <message>
        <source>&amp;Checkpoint folder:</source>
        <translation>检查点目录(&amp;C)：</translation>
    </message>
    <message>
        <source>Inside the container, below the mount: checkpoints and logs of the training.</source>
        <translation>容器内、挂载点之下的目录：存放训练的检查点和日志。</translation>
    </message>
    <message>
        <source>Checkpoint &amp;every:</source>
        <translation>检查点间隔(&amp;E)：</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Steps between two checkpoints.</source>
        <translation>两次检查点之间的步数。</translation>
    </message>
    <message>
        <source>&amp;Keep:</source>
        <translation>保留(&amp;K)：</translation>
    </message>
    <message>
        <source> checkpoints</source>
        <translation> 个检查点</translation>
    </message>
    <message>
        <source>Older checkpoints are removed.</source>
        <translation>更早的检查点会被删除。</translation>
    </message>
    <message>
        <source>&amp;Validate every:</source>
        <translation>验证间隔(&amp;V)：</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Steps between two validations.</source>
        <translation>两次验证之间的步数。</translation>
    </message>
    <message>
        <source>Validation &amp;batches:</source>
        <translation>验证批次数(&amp;B)：</translation>
    </message>
    <message>
        <source>Global batches of one validation.</source>
        <translation>一次验证的全局批次数。</translation>
    </message>
    <message>
        <source>&amp;Go on from the newest checkpoint if there is one</source>
        <translation>若有检查点，从最新的继续(&amp;G)</translation>
    </message>
    <message>
        <source>Otherwise the training starts at step 0 even when there are checkpoints.</source>
        <translation>否则即使已有检查点，训练也从第 0 步开始。</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Writes job, scripts and a Slurm script into a folder; launches nothing</source>
        <translation>将作业、脚本和 Slurm 脚本写入目录；不启动任何作业</translation>
    </message>
    <message>
        <source>Log &amp;in…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>开始训练(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Se&amp;quence length (tokens):</source>
        <translation>序列长度（token）(&amp;Q)：</translation>
    </message>
    <message>
        <source>Tokens of one training sequence; several values are compared. Default 8,192. Longer sequences need more memory for activations and more attention work.</source>
        <translation>一条训练序列的 token 数；可填多个值进行比较。默认 8,192。序列越长，激活显存和注意力计算量越大。</translation>
    </message>
    <message>
        <source>&amp;Global batch size (sequences):</source>
        <translation>全局批次大小（序列数）(&amp;G)：</translation>
    </message>
    <message>
        <source>Sequences per optimizer step over all GPUs; several values are tried. Default 256. It must be a multiple of the micro batch size times the data-parallel size.</source>
        <translation>所有 GPU 上每个优化器步的序列数；可填多个值逐一尝试。默认 256。必须是微批次大小乘以数据并行数的整数倍。</translation>
    </message>
    <message>
        <source>&amp;Micro batch size (sequences):</source>
        <translation>微批次大小（序列数）(&amp;M)：</translation>
    </message>
    <message>
        <source>Sequences that one GPU works on at a time; several values are tried. Default 1. Larger ones run faster per token and need more memory.</source>
        <translation>一块 GPU 一次处理的序列数；可填多个值逐一尝试。默认 1。越大则每 token 越快，但显存占用也越多。</translation>
    </message>
    <message>
        <source>&amp;Training tokens (10⁹):</source>
        <translation>训练 token 数（10⁹）(&amp;T)：</translation>
    </message>
    <message>
        <source>Billions of tokens of the whole training, for days and cost. Default 1,000. It does not change which configuration is fastest per token.</source>
        <translation>整个训练的 token 数，以十亿计，用于计算天数和费用。默认 1,000。它不影响哪个配置每 token 最快。</translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation>精度：</translation>
    </message>
    <message>
        <source>Number format of the matrix products; every format ticked is tried. Default bf16.</source>
        <translation>矩阵乘法的数值格式；勾选的每种格式都会尝试。默认 bf16。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Recompute activations:</source>
        <translation>激活重计算：</translation>
    </message>
    <message>
        <source>Dropping activations and computing them again in the backward pass saves memory and costs time; every mode ticked is tried. Default: none.</source>
        <translation>丢弃激活并在反向传播时重新计算，以时间换显存；勾选的每种方式都会尝试。默认：不重计算。</translation>
    </message>
    <message>
        <source>n&amp;one</source>
        <translation>无(&amp;O)</translation>
    </message>
    <message>
        <source>Keep all activations: fastest where they fit.</source>
        <translation>保留全部激活：放得下时最快。</translation>
    </message>
    <message>
        <source>se&amp;lective</source>
        <translation>选择性(&amp;L)</translation>
    </message>
    <message>
        <source>Recompute the core of attention only: saves its scores for little time.</source>
        <translation>只重计算注意力核心：以很少的时间省下注意力分数占用的显存。</translation>
    </message>
    <message>
        <source>f&amp;ull</source>
        <translation>完全(&amp;U)</translation>
    </message>
    <message>
        <source>Keep one activation per layer and recompute the rest: least memory, about a third more compute.</source>
        <translation>每层只保留一份激活，其余重新计算：显存最少，计算量约增加三分之一。</translation>
    </message>
    <message>
        <source>Steps per tria&amp;l run:</source>
        <translation>每次试运行的步数(&amp;L)：</translation>
    </message>
    <message>
        <source>Optimizer steps of each configuration&apos;s short trial, 1 to 1,000,000. Default 50: enough for a steady step time.</source>
        <translation>每个配置短时试运行的优化器步数，1 至 1,000,000。默认 50：足以得到稳定的步时。</translation>
    </message>
    <message>
        <source>Optimizer, gradients and finer recompute</source>
        <translation>优化器、梯度与更细粒度的重计算</translation>
    </message>
    <message>
        <source>Gradients in:</source>
        <translation>梯度格式：</translation>
    </message>
    <message>
        <source>fp&amp;32</source>
        <translation>fp32(&amp;3)</translation>
    </message>
    <message>
        <source>Main gradients kept and reduced in 32 bits: the recipe&apos;s default, 4 bytes per parameter.</source>
        <translation>主梯度以 32 位保存和归约：配方的默认值，每参数 4 字节。</translation>
    </message>
    <message>
        <source>bf1&amp;6</source>
        <translation>bf16(&amp;6)</translation>
    </message>
    <message>
        <source>2 bytes per parameter and half the gradient traffic; sums of many micro-batches lose precision.</source>
        <translation>每参数 2 字节，梯度通信量减半；累加很多微批次时会损失精度。</translation>
    </message>
    <message>
        <source>Distributed &amp;optimizer (ZeRO-1)</source>
        <translation>分布式优化器（ZeRO-1）(&amp;O)</translation>
    </message>
    <message>
        <source>Optimizer state is shared out over the data-parallel ranks. On by default: off, every rank keeps all of it.</source>
        <translation>优化器状态在数据并行的各 rank 间切分。默认开启；关闭时每个 rank 都保存全部状态。</translation>
    </message>
    <message>
        <source>Recompute of &amp;some layers:</source>
        <translation>重计算部分层(&amp;S)：</translation>
    </message>
    <message>
        <source>Recompute only this many layers per stage or chunk (Megatron-Core&apos;s block method): each number listed is one more variant to try. Empty: none.</source>
        <translation>每个阶段或每块只重计算这么多层（Megatron-Core 的 block 方式）：列出的每个数都作为一种变体尝试。留空：不使用。</translation>
    </message>
    <message>
        <source>Ot&amp;her recompute plans:</source>
        <translation>其他重计算方案(&amp;H)：</translation>
    </message>
    <message>
        <source>Comma-separated: selective:MODULES with core_attn, mlp, moe, moe_act, layernorm, mla_up_proj, shared_experts; full:N for groups of N layers.</source>
        <translation>以逗号分隔：selective:MODULES，可用模块为 core_attn、mlp、moe、moe_act、layernorm、mla_up_proj、shared_experts；full:N 表示每 N 层一组。</translation>
    </message>
    <message>
        <source>selective:core_attn+mlp, full:2</source>
        <translation>selective:core_attn+mlp, full:2</translation>
    </message>
    <message>
        <source>Steps of the &amp;base trial:</source>
        <translation>基准配置试运行的步数(&amp;B)：</translation>
    </message>
    <message>
        <source>Optimizer steps of the base configuration&apos;s trial run, 1 to 1,000,000. Default 50.</source>
        <translation>基准配置试运行的优化器步数，1 至 1,000,000。默认 50。</translation>
    </message>
</context>
<context>
    <name>TuneDialog</name>
    <message>
        <source>Tune within budget</source>
        <translation>在预算内调优</translation>
    </message>
    <message>
        <source>Short runs, one after the other: each is chosen by what the runs before it have shown, until the budget is used or nothing left is worth a run.</source>
        <translation>逐个进行短时运行：每个运行都根据之前运行的结果来选择，直到预算用完，或剩下的都不值得再运行。</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>预算(&amp;B)</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>At most r&amp;uns:</source>
        <translation>最多运行数(&amp;U)：</translation>
    </message>
    <message>
        <source>Runs that fail or run out of memory count too.</source>
        <translation>失败或显存不足的运行也计入。</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>运行数</translation>
    </message>
    <message>
        <source>At most &amp;money:</source>
        <translation>最多金额(&amp;M)：</translation>
    </message>
    <message>
        <source>What all of these runs may cost, start-up and failed ones included. With both, whichever is used up first ends it.</source>
        <translation>所有这些运行可花费的总额，含启动和失败的运行。两项都给定时，先用完的一项即结束调优。</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>Money for all runs</source>
        <translation>所有运行的总金额</translation>
    </message>
    <message>
        <source>&amp;Stop when nothing left saves:</source>
        <translation>剩余可节省不足此值时停止(&amp;S)：</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>It ends before the budget is used when hardly anything left can be that much faster than the best.</source>
        <translation>当剩下的配置几乎不可能比最优配置快这么多时，在预算用完之前就结束。</translation>
    </message>
    <message>
        <source>Begin a &amp;new budget: earlier runs are known, but not counted</source>
        <translation>开始新的预算：之前的运行仍会参考，但不计入(&amp;N)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runs at a &amp;time:</source>
        <translation>同时运行数(&amp;T)：</translation>
    </message>
    <message>
        <source>One after another learns most from each; side by side is sooner done.</source>
        <translation>逐个运行能从每个运行中学到最多；并行运行则更快完成。</translation>
    </message>
    <message>
        <source>&amp;Wall time of a run:</source>
        <translation>单次运行时长(&amp;W)：</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>A run that takes longer is stopped.</source>
        <translation>超过此时长的运行会被停止。</translation>
    </message>
    <message>
        <source>Stop a&amp;fter failures:</source>
        <translation>失败几次后停止(&amp;F)：</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>After so many failed runs nothing more is launched.</source>
        <translation>失败的运行达到此数后，不再启动新的运行。</translation>
    </message>
    <message>
        <source>Run the base &amp;configuration first</source>
        <translation>先运行基准配置(&amp;C)</translation>
    </message>
    <message>
        <source>It costs one run, and shows what is saved against the recipe&apos;s own settings.</source>
        <translation>多花一次运行，可看出相对配方自带设置节省了多少。</translation>
    </message>
    <message>
        <source>Runs that it would begin with</source>
        <translation>最先进行的运行</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Launch in spite of the &amp;problems above</source>
        <translation>忽略上述问题并启动(&amp;P)</translation>
    </message>
    <message>
        <source>Log &amp;in…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>Try on the sand&amp;box</source>
        <translation>在沙盒中试用(&amp;B)</translation>
    </message>
    <message>
        <source>A simulated cluster on this machine: nothing is billed, nothing it says is a measurement</source>
        <translation>本机上的模拟集群：不产生费用，其数据都不是实测结果</translation>
    </message>
    <message>
        <source>Start &amp;tuning</source>
        <translation>开始调优(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Find the fastest way to pre-train a language model on the GPUs you rent, before you pay for them.</source>
        <translation>在为租用的 GPU 付费之前，先找到预训练语言模型的最快方式。</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Projects that you save appear here. You can also drop a project, an args.json or a model&apos;s config.json onto this window.</source>
        <translation>保存过的项目会显示在这里。也可以把项目、args.json 或模型的 config.json 拖放到本窗口。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Enter opens a project; Delete removes it from the list</source>
        <translation>按 Enter 打开项目；按 Delete 将其从列表中移除</translation>
    </message>
</context>
<context>
    <name>WholeSpaceWindow</name>
    <message>
        <source>Best over the whole space</source>
        <translation>整个空间的最优配置</translation>
    </message>
    <message>
        <source>What is searched</source>
        <translation>搜索的内容</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>The selected rows when there are several, or all that are shown</source>
        <translation>选中多行时为所选行，否则为显示的全部行</translation>
    </message>
    <message>
        <source>&amp;Export rows…</source>
        <translation>导出行(&amp;E)…</translation>
    </message>
    <message>
        <source>The rows shown, with every column, as CSV, TSV, JSON or Markdown</source>
        <translation>显示的行，含所有列，格式为 CSV、TSV、JSON 或 Markdown</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 不在以下取值中：%2</translation>
    </message>
    <message>
        <source>is not num_heads x head_dim = %1</source>
        <translation>不等于 num_heads x head_dim = %1</translation>
    </message>
    <message>
        <source>%1 heads do not divide hidden_size %2</source>
        <translation>hidden_size %2 不能被 %1 个头整除</translation>
    </message>
    <message>
        <source>Give kv_channels, the size of a head, if it is not hidden_size / heads</source>
        <translation>如果每个头的维度不等于 hidden_size / heads，请给出 kv_channels</translation>
    </message>
    <message>
        <source>is %1, but the layers listed are %2</source>
        <translation>为 %1，但列出的层共 %2 层</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 不符合要求的类型：%2</translation>
    </message>
    <message>
        <source>built-in data is missing</source>
        <translation>缺少内置数据</translation>
    </message>
    <message>
        <source>Install the program again</source>
        <translation>请重新安装程序</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the catalogue</source>
        <translation>“%1”不在目录中</translation>
    </message>
    <message>
        <source>Did you mean %1? list-models shows all names</source>
        <translation>是否指 %1？list-models 可列出所有名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known GPU</source>
        <translation>“%1”不是已知的 GPU</translation>
    </message>
    <message>
        <source>Known are %1</source>
        <translation>已知的有 %1</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 未知</translation>
    </message>
    <message>
        <source>is not %1 version %2</source>
        <translation>不是 %1 第 %2 版</translation>
    </message>
    <message>
        <source>a constant needs its source</source>
        <translation>常数必须注明来源</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>head_dim is needed then</source>
        <translation>此时必须给出 head_dim</translation>
    </message>
    <message>
        <source>has %1 entries for %2 layers</source>
        <translation>共 %2 层，却有 %1 项</translation>
    </message>
    <message>
        <source>%1 is not supported</source>
        <translation>不支持 %1</translation>
    </message>
    <message>
        <source>Supported are %1; any other model can be given as an architecture</source>
        <translation>支持的有 %1；其他模型可以用架构来描述</translation>
    </message>
    <message>
        <source>A config.json of Hugging Face begins with {</source>
        <translation>Hugging Face 的 config.json 以 { 开头</translation>
    </message>
    <message>
        <source>%1 problems: %2</source>
        <translation>%1 个问题：%2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>%1 is outside %2 to %3</source>
        <translation>%1 超出 %2 至 %3 的范围</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>未知的键</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>是否指“%1”？</translation>
    </message>
    <message>
        <source>is %1 bytes long; at most %2 are read</source>
        <translation>长 %1 字节；最多读取 %2 字节</translation>
    </message>
    <message>
        <source>is nested more than %1 levels deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>is not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>must be two whole numbers: keys before and after the query</source>
        <translation>必须是两个整数：查询之前和之后的键数</translation>
    </message>
    <message>
        <source>must have 1 to %1 symbols</source>
        <translation>必须有 1 至 %1 个符号</translation>
    </message>
    <message>
        <source>%1 is not a layer symbol; known are %2</source>
        <translation>%1 不是层符号；已知的有 %2</translation>
    </message>
    <message>
        <source>has more than %1 runs</source>
        <translation>超过 %1 段</translation>
    </message>
    <message>
        <source>add up to more than %1</source>
        <translation>合计超过 %1</translation>
    </message>
    <message>
        <source>must be a list of %1 numbers, 1 for an expert layer and 0 for a dense one</source>
        <translation>必须是含 %1 个数字的列表，1 表示专家层，0 表示稠密层</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the GPU of resource shape %2</source>
        <translation>“%1”与资源规格 %2 的 GPU 不符</translation>
    </message>
    <message>
        <source>Give one of the two</source>
        <translation>两者只给其一</translation>
    </message>
    <message>
        <source>the GPU is not known</source>
        <translation>GPU 未知</translation>
    </message>
    <message>
        <source>Give --resource-shape gpu.8xh200, --gpu h200 or --memory-per-gpu 141</source>
        <translation>请给出 --resource-shape gpu.8xh200、--gpu h200 或 --memory-per-gpu 141</translation>
    </message>
    <message>
        <source>%1 are more than the %2 of resource shape %3</source>
        <translation>%1 超过资源规格 %3 的 %2</translation>
    </message>
    <message>
        <source>%1 GPUs are not whole nodes</source>
        <translation>%1 块 GPU 不是整数个节点</translation>
    </message>
    <message>
        <source>num-gpus must be nodes x gpus-per-node</source>
        <translation>num-gpus 必须等于 nodes x gpus-per-node</translation>
    </message>
    <message>
        <source>the architecture has more than 10^15 parameters</source>
        <translation>该架构的参数量超过 10^15</translation>
    </message>
    <message>
        <source>is missing, but a layer needs it</source>
        <translation>缺失，但有层需要它</translation>
    </message>
    <message>
        <source>%1 groups do not divide %2 heads</source>
        <translation>%2 个头不能被 %1 个组整除</translation>
    </message>
    <message>
        <source>%1 experts per token, but there are %2</source>
        <translation>每 token %1 个专家，但总共只有 %2 个</translation>
    </message>
    <message>
        <source>%1 of %2 layers cannot be in the encoder</source>
        <translation>总共 %2 层，编码器不能有 %1 层</translation>
    </message>
    <message>
        <source>A shape looks like gpu.8xh200 or gpu.a100-40gb</source>
        <translation>资源规格形如 gpu.8xh200 或 gpu.a100-40gb</translation>
    </message>
    <message>
        <source>Did you mean %1? A GPU of another name needs --gpu or --memory-per-gpu</source>
        <translation>是否指 %1？其他名称的 GPU 需要 --gpu 或 --memory-per-gpu</translation>
    </message>
    <message>
        <source>A GPU of another name needs --gpu or --memory-per-gpu</source>
        <translation>其他名称的 GPU 需要 --gpu 或 --memory-per-gpu</translation>
    </message>
    <message>
        <source>is a machine without GPU</source>
        <translation>是不带 GPU 的机器</translation>
    </message>
    <message>
        <source>does not begin with &quot;gpu.&quot;</source>
        <translation>不以“gpu.”开头</translation>
    </message>
    <message>
        <source>is not a complete shape</source>
        <translation>不是完整的资源规格</translation>
    </message>
    <message>
        <source>names %1 GPUs per node; 1 to %2 are possible</source>
        <translation>指定每节点 %1 块 GPU；可取 1 至 %2</translation>
    </message>
    <message>
        <source>names the unknown GPU &quot;%1&quot;</source>
        <translation>指定了未知的 GPU“%1”</translation>
    </message>
    <message>
        <source>unknown flag</source>
        <translation>未知的选项</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>是否指 --%1？</translation>
    </message>
    <message>
        <source>See autotuner %1 --help</source>
        <translation>参见 autotuner %1 --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2</source>
        <translation>“%1”不在以下取值中：%2</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是否指 %1？</translation>
    </message>
    <message>
        <source>is required: %1</source>
        <translation>为必填项：%1</translation>
    </message>
    <message>
        <source>needs a value (%1)</source>
        <translation>需要一个值 (%1)</translation>
    </message>
    <message>
        <source>is given more than once</source>
        <translation>重复给出</translation>
    </message>
    <message>
        <source>needs a value (%1), but the flag %2 follows</source>
        <translation>需要一个值 (%1)，但后面是选项 %2</translation>
    </message>
    <message>
        <source>unexpected argument</source>
        <translation>多余的参数</translation>
    </message>
    <message>
        <source>Lists are written without blanks: 1,2,4</source>
        <translation>列表中不含空格：1,2,4</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>该行超过 %1 字节</translation>
    </message>
    <message>
        <source>the line is nested deeper than %1 levels</source>
        <translation>该行嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>the line must be a JSON object, not %1</source>
        <translation>该行必须是 JSON 对象，而不是 %1</translation>
    </message>
    <message>
        <source>the line is not valid JSON, or not UTF-8, at byte %1</source>
        <translation>该行在第 %1 字节处不是有效的 JSON 或不是 UTF-8</translation>
    </message>
    <message>
        <source>unknown command; known are %1</source>
        <translation>未知的命令；已知的有 %1</translation>
    </message>
    <message>
        <source>give one of bash, zsh, fish, man</source>
        <translation>请给出 bash、zsh、fish、man 之一</translation>
    </message>
    <message>
        <source>Run autotuner generate first</source>
        <translation>请先运行 autotuner generate</translation>
    </message>
    <message>
        <source>There are %1</source>
        <translation>现有 %1</translation>
    </message>
    <message>
        <source>no configurations in %1</source>
        <translation>%1 中没有配置</translation>
    </message>
    <message>
        <source>cannot read the folder</source>
        <translation>无法读取文件夹</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>Run autotuner generate again</source>
        <translation>请重新运行 autotuner generate</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>必须为 %1</translation>
    </message>
    <message>
        <source>cannot read the file</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>must be one of %1, not %2</source>
        <translation>必须是 %1 之一，而不是 %2</translation>
    </message>
    <message>
        <source>must be a catalogue name or an architecture object, not %1</source>
        <translation>必须是目录中的名称或架构对象，而不是 %1</translation>
    </message>
    <message>
        <source>must be an object of architecture keys, not %1</source>
        <translation>必须是由架构键组成的对象，而不是 %1</translation>
    </message>
    <message>
        <source>module must be one of %1, not %2</source>
        <translation>模块必须是 %1 之一，而不是 %2</translation>
    </message>
    <message>
        <source>modules must be a list of module names, not %1</source>
        <translation>modules 必须是模块名的列表，而不是 %1</translation>
    </message>
    <message>
        <source>has no key &quot;%1&quot;; known are granularity, method, layers, modules</source>
        <translation>没有键“%1”；已知的有 granularity、method、layers、modules</translation>
    </message>
    <message>
        <source>must be an object such as {&quot;granularity&quot;: &quot;full&quot;}, not %1</source>
        <translation>必须是形如 {&quot;granularity&quot;: &quot;full&quot;} 的对象，而不是 %1</translation>
    </message>
    <message>
        <source>is not a known key</source>
        <translation>不是已知的键</translation>
    </message>
    <message>
        <source>Keys of your own must start with x_</source>
        <translation>自定义的键必须以 x_ 开头</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>为必填项</translation>
    </message>
    <message>
        <source>no valid configuration among %1 combinations; nothing was written</source>
        <translation>%1 种组合中没有有效配置；未写入任何内容</translation>
    </message>
    <message>
        <source>no configuration passes --filter; nothing was written</source>
        <translation>没有配置符合 --filter；未写入任何内容</translation>
    </message>
    <message>
        <source>%1 valid configurations are more than the %2 that one call writes; nothing was written</source>
        <translation>有效配置有 %1 个，超过一次调用可写入的 %2 个；未写入任何内容</translation>
    </message>
    <message>
        <source>Keep the best with --top N, use --filter, or shorten the lists</source>
        <translation>用 --top N 只保留最优的，或使用 --filter，或缩短列表</translation>
    </message>
    <message>
        <source>this file of an earlier generate could not be removed</source>
        <translation>无法删除先前一次 generate 留下的此文件</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2, not %3</source>
        <translation>必须是 %1 至 %2 的整数，而不是 %3</translation>
    </message>
    <message>
        <source>must be a number above 0, not %1</source>
        <translation>必须是大于 0 的数，而不是 %1</translation>
    </message>
    <message>
        <source>must be a number of at least 0, not %1</source>
        <translation>必须是不小于 0 的数，而不是 %1</translation>
    </message>
    <message>
        <source>must be true or false, not %1</source>
        <translation>必须是 true 或 false，而不是 %1</translation>
    </message>
    <message>
        <source>must be text, not %1</source>
        <translation>必须是文本，而不是 %1</translation>
    </message>
    <message>
        <source>the file is larger than %1 bytes</source>
        <translation>文件超过 %1 字节</translation>
    </message>
    <message>
        <source>keys that are not known and were not used: %1</source>
        <translation>未识别且未使用的键：%1</translation>
    </message>
    <message>
        <source>assumed: %1</source>
        <translation>假定：%1</translation>
    </message>
    <message>
        <source>the file is nested deeper than %1 levels</source>
        <translation>文件嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>needs a list of numbers</source>
        <translation>需要一个数字列表</translation>
    </message>
    <message>
        <source>is not a number above 0</source>
        <translation>不是大于 0 的数</translation>
    </message>
    <message>
        <source>the list is empty; known are %1</source>
        <translation>列表为空；已知的有 %1</translation>
    </message>
    <message>
        <source>is required: a catalogue name, or --model-config FILE</source>
        <translation>为必填项：目录中的名称，或 --model-config FILE</translation>
    </message>
    <message>
        <source>See autotuner list-models</source>
        <translation>参见 autotuner list-models</translation>
    </message>
    <message>
        <source>is not a column</source>
        <translation>不是列名</translation>
    </message>
    <message>
        <source>Known are the column names of --format csv</source>
        <translation>已知的是 --format csv 的列名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number from %2 to %3</source>
        <translation>“%1”不是 %2 至 %3 的整数</translation>
    </message>
    <message>
        <source>the list has more than %1 entries</source>
        <translation>列表超过 %1 项</translation>
    </message>
    <message>
        <source>the file could not be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>请选择其他文件夹，或释放一些空间。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>The file is too large for a config.json.</source>
        <translation>作为 config.json，该文件过大。</translation>
    </message>
    <message>
        <source>Choose the config.json beside the weights, not the weights.</source>
        <translation>请选择权重旁边的 config.json，而不是权重文件。</translation>
    </message>
    <message>
        <source>these are not the arguments of a generate</source>
        <translation>这不是 generate 的参数</translation>
    </message>
    <message>
        <source>the version is missing</source>
        <translation>缺少版本</translation>
    </message>
    <message>
        <source>written by a newer AutoTuner (schema %1; this one knows up to %2)</source>
        <translation>由更新版本的 AutoTuner 写入（schema %1；当前版本最高支持 %2）</translation>
    </message>
    <message>
        <source>Use a newer version, or generate again</source>
        <translation>请使用更新的版本，或重新运行 generate</translation>
    </message>
    <message>
        <source>these are not the arguments of a generate: model and nodes are missing</source>
        <translation>这不是 generate 的参数：缺少模型和节点数</translation>
    </message>
    <message>
        <source>Estimate (%1 GiB, predicted) exceeds or comes too close to available memory (%2 GiB) on %3: runs out of memory with a probability of %4 %</source>
        <translation>估算值（%1 GiB，预测）超出或过于接近 %3 的可用显存 (%2 GiB)：显存不足的概率为 %4%</translation>
    </message>
    <message>
        <source>Configuration fits closely (predicted: %1 GiB / %2 GiB available on %3, probability of running out %4 %)</source>
        <translation>配置勉强放得下（预测：%1 GiB / %3 可用 %2 GiB，显存不足的概率为 %4%）</translation>
    </message>
    <message>
        <source>Configuration likely fits (predicted: %1 GiB / %2 GiB available on %3, probability of running out %4 %)</source>
        <translation>配置很可能放得下（预测：%1 GiB / %3 可用 %2 GiB，显存不足的概率为 %4%）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a folder</source>
        <translation>“%1”不能用作文件夹名</translation>
    </message>
    <message>
        <source>Give the model a name of letters, digits, dots and underscores</source>
        <translation>请用字母、数字、点和下划线给模型命名</translation>
    </message>
    <message>
        <source>Check the permissions of its folder and the free space, or choose another place</source>
        <translation>请检查所在文件夹的权限和剩余空间，或选择其他位置</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>请检查路径</translation>
    </message>
    <message>
        <source>this is a folder, a file is needed</source>
        <translation>这是文件夹，需要的是文件</translation>
    </message>
    <message>
        <source>the file could not be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Check its permissions</source>
        <translation>请检查其权限</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>文件超过 %1 MiB</translation>
    </message>
    <message>
        <source>This does not look like a file of this program</source>
        <translation>这看起来不是本程序的文件</translation>
    </message>
    <message>
        <source>the folder could not be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it, or choose another place</source>
        <translation>请检查上级文件夹的权限，或选择其他位置</translation>
    </message>
    <message>
        <source>The file is damaged or was not written by this program: use a backup or a fresh one</source>
        <translation>文件已损坏或不是由本程序写入：请使用备份或新文件</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>a list has more than %1 entries</source>
        <translation>有列表超过 %1 项</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>大于 %1 MiB</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice in one object</source>
        <translation>键“%1”在同一个对象中出现两次</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>有数字超出范围</translation>
    </message>
    <message>
        <source>expected a number from %1 to %2, found %3</source>
        <translation>应为 %1 至 %2 的数，实际为 %3</translation>
    </message>
    <message>
        <source>expected a whole number from %1 to %2, found %3</source>
        <translation>应为 %1 至 %2 的整数，实际为 %3</translation>
    </message>
    <message>
        <source>expected an object, found %1</source>
        <translation>应为对象，实际为 %1</translation>
    </message>
    <message>
        <source>expected true or false, found %1</source>
        <translation>应为 true 或 false，实际为 %1</translation>
    </message>
    <message>
        <source>expected a list, found %1</source>
        <translation>应为列表，实际为 %1</translation>
    </message>
    <message>
        <source>expected a text, found %1</source>
        <translation>应为文本，实际为 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>无法识别“%1”</translation>
    </message>
    <message>
        <source>The file may come from a newer version of AutoTuner</source>
        <translation>该文件可能来自更新版本的 AutoTuner</translation>
    </message>
    <message>
        <source>the model has no architecture</source>
        <translation>模型没有架构</translation>
    </message>
    <message>
        <source>expected &quot;auto&quot; or a list of whole numbers</source>
        <translation>应为“auto”或整数列表</translation>
    </message>
    <message>
        <source>this is not an AutoTuner project</source>
        <translation>这不是 AutoTuner 项目</translation>
    </message>
    <message>
        <source>the project was saved in format %1 by a newer AutoTuner; this one knows formats up to %2</source>
        <translation>该项目由更新版本的 AutoTuner 以格式 %1 保存；当前版本最高支持格式 %2</translation>
    </message>
    <message>
        <source>Open it with a newer version of AutoTuner</source>
        <translation>请用更新版本的 AutoTuner 打开</translation>
    </message>
    <message>
        <source>Tensor parallel size</source>
        <translation>张量并行数</translation>
    </message>
    <message>
        <source>Pipeline parallel size</source>
        <translation>流水线并行数</translation>
    </message>
    <message>
        <source>Virtual pipeline size</source>
        <translation>虚拟流水线数</translation>
    </message>
    <message>
        <source>Context parallel size</source>
        <translation>上下文并行数</translation>
    </message>
    <message>
        <source>Expert parallel size</source>
        <translation>专家并行数</translation>
    </message>
    <message>
        <source>Expert tensor parallel size</source>
        <translation>专家张量并行数</translation>
    </message>
    <message>
        <source>Sequence parallelism</source>
        <translation>序列并行</translation>
    </message>
    <message>
        <source>Micro batch size</source>
        <translation>微批次大小</translation>
    </message>
    <message>
        <source>Global batch size</source>
        <translation>全局批次大小</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Activation recompute</source>
        <translation>激活重计算</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Gradient data type</source>
        <translation>梯度数据类型</translation>
    </message>
    <message>
        <source>FSDP group size</source>
        <translation>FSDP 分组大小</translation>
    </message>
    <message>
        <source>Distributed optimizer</source>
        <translation>分布式优化器</translation>
    </message>
    <message>
        <source>Layers of the first stage</source>
        <translation>首阶段层数</translation>
    </message>
    <message>
        <source>Layers of the last stage</source>
        <translation>末阶段层数</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Attention backend</source>
        <translation>注意力后端</translation>
    </message>
    <message>
        <source>Cross-entropy loss fusion</source>
        <translation>交叉熵损失融合</translation>
    </message>
    <message>
        <source>Fused norms</source>
        <translation>融合 norm</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA Graph</translation>
    </message>
    <message>
        <source>Layers with offloaded activations</source>
        <translation>卸载激活的层数</translation>
    </message>
    <message>
        <source>Expert capacity factor</source>
        <translation>专家容量因子</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Name of the configuration and of its file: the model, the nodes and every knob that was searched.</source>
        <translation>配置及其文件的名称：模型、节点数以及所有被搜索的参数。</translation>
    </message>
    <message>
        <source>Memory verdict</source>
        <translation>显存判定</translation>
    </message>
    <message>
        <source>Whether the configuration fits into GPU memory, judged by the probability of running out: safe, tight (runs, but closely) or oom (skipped unless forced).</source>
        <translation>配置能否放入 GPU 显存，按显存不足的概率判定：safe（安全）、tight（紧张：能运行，但余量很小）或 oom（可能 OOM：除非强制，否则跳过）。</translation>
    </message>
    <message>
        <source>OOM probability</source>
        <translation>OOM 概率</translation>
    </message>
    <message>
        <source>Probability that the run ends with CUDA out of memory, from the predicted peak, the capacity and the spread of the estimator&apos;s memory error.</source>
        <translation>运行因 CUDA out of memory 而终止的概率，由预测峰值、显存容量和显存估算误差的离散程度得出。</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>峰值显存</translation>
    </message>
    <message>
        <source>Largest device memory of any GPU during a step, everything included: the peak of the limiting pipeline stage. 1 GiB = 2^30 bytes.</source>
        <translation>一步之内所有 GPU 中的最大设备显存，包含全部开销：即瓶颈流水线阶段的峰值。1 GiB = 2^30 字节。</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Usable GPU memory minus the predicted peak; negative when it does not fit.</source>
        <translation>可用 GPU 显存减去预测峰值；放不下时为负。</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>Tensor parallel size: GPUs that share every layer&apos;s matrices.</source>
        <translation>张量并行数：共同分担每层矩阵的 GPU 数。</translation>
    </message>
    <message>
        <source>PP</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>Pipeline parallel size: stages that the layers are cut into.</source>
        <translation>流水线并行数：把各层切分成的阶段数。</translation>
    </message>
    <message>
        <source>VP</source>
        <translation>VP</translation>
    </message>
    <message>
        <source>Virtual pipeline size: model chunks per stage of the interleaved schedule; 1 means no interleaving.</source>
        <translation>虚拟流水线数：交错调度下每阶段的模型块数；1 表示不交错。</translation>
    </message>
    <message>
        <source>CP</source>
        <translation>CP</translation>
    </message>
    <message>
        <source>Context parallel size: GPUs that share every sequence.</source>
        <translation>上下文并行数：共同分担每条序列的 GPU 数。</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>Expert parallel size: GPUs that the experts of a mixture-of-experts layer are spread over.</source>
        <translation>专家并行数：MoE 层的专家分布在多少块 GPU 上。</translation>
    </message>
    <message>
        <source>ETP</source>
        <translation>ETP</translation>
    </message>
    <message>
        <source>Expert tensor parallel size: GPUs that share the matrices of one expert; equal to TP unless set.</source>
        <translation>专家张量并行数：共同分担一个专家的矩阵的 GPU 数；未设置时等于 TP。</translation>
    </message>
    <message>
        <source>DP</source>
        <translation>DP</translation>
    </message>
    <message>
        <source>Data parallel size: copies of the model. GPUs / (TP x PP x CP).</source>
        <translation>数据并行数：模型副本数，即 GPU 数 / (TP x PP x CP)。</translation>
    </message>
    <message>
        <source>MBS</source>
        <translation>MBS</translation>
    </message>
    <message>
        <source>Micro batch size: sequences that one pass through the model carries.</source>
        <translation>微批次大小：一次通过模型的序列数。</translation>
    </message>
    <message>
        <source>GBS</source>
        <translation>GBS</translation>
    </message>
    <message>
        <source>Global batch size: sequences per optimizer step over all GPUs.</source>
        <translation>全局批次大小：所有 GPU 上每个优化器步的序列数。</translation>
    </message>
    <message>
        <source>Micro-batches</source>
        <translation>微批次数</translation>
    </message>
    <message>
        <source>Micro-batches per step and data parallel copy: GBS / (MBS x DP). More of them make the pipeline bubble smaller.</source>
        <translation>每步、每个数据并行副本的微批次数：GBS / (MBS x DP)。微批次越多，流水线气泡越小。</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Sequence length in tokens.</source>
        <translation>序列长度，以 token 计。</translation>
    </message>
    <message>
        <source>Number format of the matrix products: bf16, fp16, an fp8 recipe or nvfp4.</source>
        <translation>矩阵乘法的数值格式：bf16、fp16、某种 fp8 方案或 nvfp4。</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Activations dropped in the forward pass and computed again in the backward pass: none, selective (named modules), full, or block with a number of layers.</source>
        <translation>前向时丢弃、反向时重新计算的激活：none、selective（指定模块）、full，或 block 加层数。</translation>
    </message>
    <message>
        <source>SP</source>
        <translation>SP</translation>
    </message>
    <message>
        <source>Sequence parallelism: norms and dropouts split over the tensor parallel GPUs, on or off.</source>
        <translation>序列并行：norm 和 dropout 分摊到张量并行的各 GPU，开或关。</translation>
    </message>
    <message>
        <source>FSDP</source>
        <translation>FSDP</translation>
    </message>
    <message>
        <source>Group size over which parameters, gradients and optimizer state are sharded; 0 means no FSDP.</source>
        <translation>切分参数、梯度和优化器状态的分组大小；0 表示不用 FSDP。</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Number format in which gradients are accumulated and reduced: fp32 or bf16.</source>
        <translation>梯度累加和归约的数值格式：fp32 或 bf16。</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>步时</translation>
    </message>
    <message>
        <source>Time of one optimizer step: compute, exposed communication, pipeline bubble and optimizer.</source>
        <translation>一个优化器步的耗时：计算、暴露通信、流水线气泡和优化器。</translation>
    </message>
    <message>
        <source>Step time, low</source>
        <translation>步时下界</translation>
    </message>
    <message>
        <source>Lower end of the 80 % band of the step time.</source>
        <translation>步时 80% 区间的下端。</translation>
    </message>
    <message>
        <source>Step time, high</source>
        <translation>步时上界</translation>
    </message>
    <message>
        <source>Upper end of the 80 % band of the step time.</source>
        <translation>步时 80% 区间的上端。</translation>
    </message>
    <message>
        <source>Tokens/s/GPU</source>
        <translation>Token/s/GPU</translation>
    </message>
    <message>
        <source>Training throughput per GPU: GBS x sequence length / (step time x GPUs).</source>
        <translation>每 GPU 的训练吞吐：GBS x 序列长度 / (步时 x GPU 数)。</translation>
    </message>
    <message>
        <source>Model TFLOPS/GPU</source>
        <translation>模型 TFLOPS/GPU</translation>
    </message>
    <message>
        <source>Model floating-point operations per second and GPU, in 10^12: matrix products forward and backward, causal half of attention, recompute not counted.</source>
        <translation>每 GPU 每秒的模型浮点运算数，单位 10^12：前向和反向的矩阵乘法，注意力只计因果的一半，不计重计算。</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>Model FLOPS utilisation: model TFLOPS/GPU over the GPU&apos;s dense peak in the training precision.</source>
        <translation>模型 FLOPS 利用率：模型 TFLOPS/GPU 除以该 GPU 在训练精度下的稠密峰值。</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>Days to train on all tokens of the plan without interruption: steps x step time.</source>
        <translation>不间断地训练完方案全部 token 所需的天数：步数 x 步时。</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>总费用</translation>
    </message>
    <message>
        <source>Cost of the whole training: hours x GPUs x price per GPU-hour.</source>
        <translation>整个训练的费用：小时数 x GPU 数 x 每 GPU 小时价格。</translation>
    </message>
    <message>
        <source>Trial cost</source>
        <translation>试运行费用</translation>
    </message>
    <message>
        <source>Cost of one trial of this configuration with the plan&apos;s steps per run; start-up is not counted.</source>
        <translation>按方案的试运行步数，该配置试运行一次的费用；不含启动时间。</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Whether the configuration equals the recipe&apos;s own (base) configuration in every knob: yes or no.</source>
        <translation>该配置的所有参数是否与配方自带的（基准）配置相同：是或否。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Memory of the parameters on the limiting stage&apos;s GPUs.</source>
        <translation>瓶颈阶段 GPU 上参数占用的显存。</translation>
    </message>
    <message>
        <source>Gradient memory</source>
        <translation>梯度显存</translation>
    </message>
    <message>
        <source>Memory of the gradient buffers on the limiting stage&apos;s GPUs.</source>
        <translation>瓶颈阶段 GPU 上梯度缓冲区占用的显存。</translation>
    </message>
    <message>
        <source>Optimizer state</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Memory of master weights and moments on the limiting stage&apos;s GPUs.</source>
        <translation>瓶颈阶段 GPU 上主权重和动量占用的显存。</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Memory of the activations in flight at the peak moment of the limiting stage.</source>
        <translation>瓶颈阶段在峰值时刻，在途激活占用的显存。</translation>
    </message>
    <message>
        <source>Logits and loss</source>
        <translation>Logits 与损失</translation>
    </message>
    <message>
        <source>Memory of the logits and the loss at the peak moment of the limiting stage.</source>
        <translation>瓶颈阶段在峰值时刻，logits 和损失占用的显存。</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <source>Memory of communication and work buffers on the limiting stage&apos;s GPUs.</source>
        <translation>瓶颈阶段 GPU 上通信和工作缓冲区占用的显存。</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Memory of the CUDA context, kernels, libraries and what the allocator reserves without using.</source>
        <translation>CUDA 上下文、内核、库以及分配器预留而未使用的显存。</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the backward pass of the output layer and the loss.</source>
        <translation>流水线阶段 %1（共 %2 个）所需显存最多：%3 GiB，峰值出现在输出层和损失的反向传播。</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the backward pass of a layer.</source>
        <translation>流水线阶段 %1（共 %2 个）所需显存最多：%3 GiB，峰值出现在某一层的反向传播。</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the forward pass of the experts.</source>
        <translation>流水线阶段 %1（共 %2 个）所需显存最多：%3 GiB，峰值出现在专家的前向传播。</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached while activations are computed again.</source>
        <translation>流水线阶段 %1（共 %2 个）所需显存最多：%3 GiB，峰值出现在激活重计算期间。</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the optimizer step.</source>
        <translation>流水线阶段 %1（共 %2 个）所需显存最多：%3 GiB，峰值出现在优化器更新。</translation>
    </message>
    <message>
        <source>Weights take %1 GiB of it (%2 %).</source>
        <translation>其中权重占 %1 GiB (%2%)。</translation>
    </message>
    <message>
        <source>Gradients take %1 GiB of it (%2 %).</source>
        <translation>其中梯度占 %1 GiB (%2%)。</translation>
    </message>
    <message>
        <source>Optimizer state takes %1 GiB of it (%2 %).</source>
        <translation>其中优化器状态占 %1 GiB (%2%)。</translation>
    </message>
    <message>
        <source>Activations in flight take %1 GiB of it (%2 %).</source>
        <translation>其中在途激活占 %1 GiB (%2%)。</translation>
    </message>
    <message>
        <source>Logits and loss take %1 GiB of it (%2 %).</source>
        <translation>其中 logits 与损失占 %1 GiB (%2%)。</translation>
    </message>
    <message>
        <source>Communication and work buffers take %1 GiB of it (%2 %).</source>
        <translation>其中通信和工作缓冲区占 %1 GiB (%2%)。</translation>
    </message>
    <message>
        <source>CUDA context, libraries and the allocator&apos;s reserve take %1 GiB of it (%2 %).</source>
        <translation>其中 CUDA 上下文、库和分配器预留占 %1 GiB (%2%)。</translation>
    </message>
    <message>
        <source>That is %1 GiB more than the %2 GiB that a process can use on this GPU.</source>
        <translation>比该 GPU 上单个进程可用的 %2 GiB 多出 %1 GiB。</translation>
    </message>
    <message>
        <source>That leaves %1 GiB of the %2 GiB that a process can use on this GPU (%3 %).</source>
        <translation>该 GPU 上单个进程可用 %2 GiB，还剩 %1 GiB (%3%)。</translation>
    </message>
    <message>
        <source>The chance of running out of memory is %1 %, below the %2 % from which it counts as tight: safe.</source>
        <translation>显存不足的概率为 %1%，低于判为“紧张”的 %2%：安全。</translation>
    </message>
    <message>
        <source>The chance of running out of memory is %1 %, between %2 % and %3 %: tight. It is run.</source>
        <translation>显存不足的概率为 %1%，介于 %2% 与 %3% 之间：紧张。仍会运行。</translation>
    </message>
    <message>
        <source>The chance of running out of memory is %1 %, at or above %2 %: potential OOM. It is skipped unless forced.</source>
        <translation>显存不足的概率为 %1%，达到或超过 %2%：可能 OOM。除非强制，否则跳过。</translation>
    </message>
    <message>
        <source>Data parallel size</source>
        <translation>数据并行数</translation>
    </message>
    <message>
        <source>Micro-batches per step</source>
        <translation>每步微批次数</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>Put &quot; at the end of the quoted words</source>
        <translation>请在引用的词语末尾加上 &quot;</translation>
    </message>
    <message>
        <source>Put the word in quotation marks to look for it as text</source>
        <translation>要按文本查找该词，请给它加上引号</translation>
    </message>
    <message>
        <source>there is no column named %1</source>
        <translation>没有名为 %1 的列</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number, which column %2 needs</source>
        <translation>“%1”不是数字，而列 %2 需要数字</translation>
    </message>
    <message>
        <source>Write numbers with a decimal point and without a unit</source>
        <translation>数字使用小数点，不带单位</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of column %2</source>
        <translation>“%1”不是列 %2 的取值</translation>
    </message>
    <message>
        <source>Known are safe, tight and oom</source>
        <translation>可用的有 safe、tight 和 oom</translation>
    </message>
    <message>
        <source>column %1 cannot be compared with %2</source>
        <translation>列 %1 不能用 %2 比较</translation>
    </message>
    <message>
        <source>Numbers know &lt; &lt;= &gt; &gt;= = and !=</source>
        <translation>数字可用 &lt; &lt;= &gt; &gt;= = 和 !=</translation>
    </message>
    <message>
        <source>Words know =, != and ~ (contains)</source>
        <translation>文本可用 =、!= 和 ~（包含）</translation>
    </message>
    <message>
        <source>%1 takes one value</source>
        <translation>%1 只接受一个值</translation>
    </message>
    <message>
        <source>Lists belong to = and !=</source>
        <translation>列表只能用于 = 和 !=</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Exposed TP communication</source>
        <translation>暴露的 TP 通信</translation>
    </message>
    <message>
        <source>Exposed CP communication</source>
        <translation>暴露的 CP 通信</translation>
    </message>
    <message>
        <source>Exposed EP communication</source>
        <translation>暴露的 EP 通信</translation>
    </message>
    <message>
        <source>Exposed PP communication</source>
        <translation>暴露的 PP 通信</translation>
    </message>
    <message>
        <source>Exposed DP communication</source>
        <translation>暴露的 DP 通信</translation>
    </message>
    <message>
        <source>Pipeline bubble</source>
        <translation>流水线气泡</translation>
    </message>
    <message>
        <source>Pipeline stage</source>
        <translation>流水线阶段</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>每 GPU 显存</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>每步耗时</translation>
    </message>
    <message>
        <source>a list of the search is empty</source>
        <translation>搜索中有空列表</translation>
    </message>
    <message>
        <source>give every searched setting at least one value</source>
        <translation>每个被搜索的参数至少要给一个值</translation>
    </message>
    <message>
        <source>the lists multiply to more than 4294967295 combinations</source>
        <translation>各列表的组合数超过 4294967295</translation>
    </message>
    <message>
        <source>shorten some lists</source>
        <translation>请缩短一些列表</translation>
    </message>
    <message>
        <source>give a value from %1 to %2</source>
        <translation>请给出 %1 至 %2 的值</translation>
    </message>
    <message>
        <source>%1 is not above 0 and at most %2</source>
        <translation>%1 不在大于 0 且不超过 %2 的范围内</translation>
    </message>
    <message>
        <source>give a value above 0</source>
        <translation>请给出大于 0 的值</translation>
    </message>
    <message>
        <source>no model is chosen</source>
        <translation>未选择模型</translation>
    </message>
    <message>
        <source>choose a model of the catalogue or import one</source>
        <translation>请从目录中选择模型，或导入一个</translation>
    </message>
    <message>
        <source>no cluster is chosen</source>
        <translation>未选择集群</translation>
    </message>
    <message>
        <source>give a resource shape or the memory per GPU</source>
        <translation>请给出资源规格或每 GPU 显存</translation>
    </message>
    <message>
        <source>two clusters are called &quot;%1&quot;</source>
        <translation>有两个集群都叫“%1”</translation>
    </message>
    <message>
        <source>give each cluster its own name</source>
        <translation>请给每个集群单独命名</translation>
    </message>
    <message>
        <source>no network between the nodes is known for this GPU, so step times cannot be trusted</source>
        <translation>该 GPU 的节点间网络未知，因此步时不可信</translation>
    </message>
    <message>
        <source>give the network bandwidth per GPU in Gbit/s</source>
        <translation>请给出每 GPU 的网络带宽，单位 Gbit/s</translation>
    </message>
    <message>
        <source>the tight limit must lie above 0 and below the OOM limit, which is at most 1</source>
        <translation>“紧张”阈值必须大于 0 且小于 OOM 阈值，OOM 阈值最大为 1</translation>
    </message>
    <message>
        <source>use 0.05 and 0.5</source>
        <translation>使用 0.05 和 0.5</translation>
    </message>
    <message>
        <source>the model has no experts, so this list has no effect</source>
        <translation>该模型没有专家，因此此列表不起作用</translation>
    </message>
    <message>
        <source>leave it empty</source>
        <translation>请留空</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>列表为空</translation>
    </message>
    <message>
        <source>give at least one value</source>
        <translation>请至少给出一个值</translation>
    </message>
    <message>
        <source>%1 is listed more than once</source>
        <translation>%1 重复列出</translation>
    </message>
    <message>
        <source>remove the repetition</source>
        <translation>请去掉重复项</translation>
    </message>
    <message>
        <source>the minimum model parallel size %1 is above the maximum %2</source>
        <translation>最小模型并行规模 %1 大于最大值 %2</translation>
    </message>
    <message>
        <source>use at most %1</source>
        <translation>最多使用 %1</translation>
    </message>
    <message>
        <source>use tensor_parallel %1</source>
        <translation>使用 tensor_parallel %1</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1</source>
        <translation>使用 pipeline_parallel %1</translation>
    </message>
    <message>
        <source>use context_parallel %1</source>
        <translation>使用 context_parallel %1</translation>
    </message>
    <message>
        <source>use expert_parallel %1</source>
        <translation>使用 expert_parallel %1</translation>
    </message>
    <message>
        <source>recompute all activations</source>
        <translation>重计算全部激活</translation>
    </message>
    <message>
        <source>use micro_batch_size 1</source>
        <translation>使用 micro_batch_size 1</translation>
    </message>
    <message>
        <source>shard parameters over all data-parallel ranks (FSDP), without pipeline</source>
        <translation>把参数切分到所有数据并行 rank (FSDP)，不用流水线</translation>
    </message>
    <message>
        <source>let every parallel size be found automatically</source>
        <translation>所有并行数都自动确定</translation>
    </message>
    <message>
        <source>train on %1 nodes, with every parallel size found automatically</source>
        <translation>用 %1 个节点训练，所有并行数都自动确定</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>use %1 or %2</source>
        <translation>使用 %1 或 %2</translation>
    </message>
    <message>
        <source>use %1, %2 or %3</source>
        <translation>使用 %1、%2 或 %3</translation>
    </message>
    <message>
        <source>bring the product to %1 or %2</source>
        <translation>使乘积等于 %1 或 %2</translation>
    </message>
    <message>
        <source>bring the product to %1</source>
        <translation>使乘积等于 %1</translation>
    </message>
    <message>
        <source>lower a parallel size or raise the maximum model parallel size to %1</source>
        <translation>减小某个并行数，或把最大模型并行规模提高到 %1</translation>
    </message>
    <message>
        <source>raise a parallel size or lower the minimum model parallel size to %1</source>
        <translation>增大某个并行数，或把最小模型并行规模降低到 %1</translation>
    </message>
    <message>
        <source>use at most %2, and split the rest over the pipeline</source>
        <translation>最多使用 %2，其余用流水线切分</translation>
    </message>
    <message>
        <source>use virtual_pipeline %1 or %2</source>
        <translation>使用 virtual_pipeline %1 或 %2</translation>
    </message>
    <message>
        <source>use virtual_pipeline %1</source>
        <translation>使用 virtual_pipeline %1</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1 or %2</source>
        <translation>使用 pipeline_parallel %1 或 %2</translation>
    </message>
    <message>
        <source>use global_batch_size %1 or %2, or no virtual pipeline</source>
        <translation>使用 global_batch_size %1 或 %2，或不用虚拟流水线</translation>
    </message>
    <message>
        <source>use global_batch_size %1, or no virtual pipeline</source>
        <translation>使用 global_batch_size %1，或不用虚拟流水线</translation>
    </message>
    <message>
        <source>use seq_length %1 or %2</source>
        <translation>使用 seq_length %1 或 %2</translation>
    </message>
    <message>
        <source>use seq_length %1</source>
        <translation>使用 seq_length %1</translation>
    </message>
    <message>
        <source>lower expert_tensor_parallel or pipeline_parallel</source>
        <translation>减小 expert_tensor_parallel 或 pipeline_parallel</translation>
    </message>
    <message>
        <source>use one of: %1</source>
        <translation>使用以下之一：%1</translation>
    </message>
    <message>
        <source>train in bf16</source>
        <translation>用 bf16 训练</translation>
    </message>
    <message>
        <source>use a larger micro batch or a sequence that is a multiple of %1 per rank</source>
        <translation>使用更大的微批次，或使每 rank 的序列长度为 %1 的倍数</translation>
    </message>
    <message>
        <source>use a smaller tensor parallel size or train in bf16</source>
        <translation>使用更小的张量并行数，或用 bf16 训练</translation>
    </message>
    <message>
        <source>use 1 to %1 layers</source>
        <translation>使用 1 至 %1 层</translation>
    </message>
    <message>
        <source>use pipeline_parallel 1 or no FSDP</source>
        <translation>使用 pipeline_parallel 1，或不用 FSDP</translation>
    </message>
    <message>
        <source>Sizes are at least 1</source>
        <translation>各项大小至少为 1</translation>
    </message>
    <message>
        <source>A parallel or batch size below 1 describes no run.</source>
        <translation>并行数或批次大小小于 1 时，不构成有效的运行。</translation>
    </message>
    <message>
        <source>Tensor x pipeline x context parallel divides the GPUs</source>
        <translation>GPU 数须能被张量 x 流水线 x 上下文并行数整除</translation>
    </message>
    <message>
        <source>Megatron-Core builds its groups from equal blocks of tensor x context x pipeline ranks; what is left over is data parallel (parallel_state.initialize_model_parallel).</source>
        <translation>Megatron-Core 以大小相等的 tensor x context x pipeline rank 块构建通信组，其余为数据并行 (parallel_state.initialize_model_parallel)。</translation>
    </message>
    <message>
        <source>tensor x pipeline x context parallel = %1 does not divide %2 GPUs</source>
        <translation>%2 块 GPU 不能被张量 x 流水线 x 上下文并行数 = %1 整除</translation>
    </message>
    <message>
        <source>Model parallel size is within the plan&apos;s limits</source>
        <translation>模型并行规模须在方案的上下限之内</translation>
    </message>
    <message>
        <source>The plan bounds tensor x pipeline x context x expert parallel (max-model-parallel-size), as the original AutoTuner does, to keep the search small.</source>
        <translation>方案限制张量 x 流水线 x 上下文 x 专家并行数 (max-model-parallel-size)，与原版 AutoTuner 一致，以控制搜索规模。</translation>
    </message>
    <message>
        <source>Tensor parallel divides the attention heads</source>
        <translation>注意力头数须能被张量并行数整除</translation>
    </message>
    <message>
        <source>Each tensor rank holds whole attention heads; Megatron-Core refuses otherwise (TransformerConfig.__post_init__).</source>
        <translation>每个张量并行 rank 持有整数个注意力头；否则 Megatron-Core 会拒绝 (TransformerConfig.__post_init__)。</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 attention heads</source>
        <translation>%2 个注意力头不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>Tensor parallel divides the query groups</source>
        <translation>查询组数须能被张量并行数整除</translation>
    </message>
    <message>
        <source>Key and value heads are split over tensor ranks. Megatron-Core up to 0.13 (NeMo 25.07) refuses a tensor parallel size that does not divide num_query_groups; later versions also take a multiple of it and replicate the groups (TransformerConfig.__post_init__).</source>
        <translation>KV 头在张量并行 rank 间切分。Megatron-Core 0.13 及更早版本 (NeMo 25.07) 拒绝不能整除 num_query_groups 的张量并行数；之后的版本也接受其整数倍，并复制查询组 (TransformerConfig.__post_init__)。</translation>
    </message>
    <message>
        <source>Tensor parallel divides the layer widths</source>
        <translation>各层维度须能被张量并行数整除</translation>
    </message>
    <message>
        <source>Feed-forward, shared expert, Mamba and Hyena dimensions and a fixed vocabulary are cut into equal parts, one per tensor rank (megatron.core.utils.divide).</source>
        <translation>FFN、共享专家、Mamba 和 Hyena 的维度以及固定的词表都被等分，每个张量并行 rank 一份 (megatron.core.utils.divide)。</translation>
    </message>
    <message>
        <source>Tensor parallel stays inside a node or NVLink domain</source>
        <translation>张量并行须留在一个节点或 NVLink 域内</translation>
    </message>
    <message>
        <source>Tensor parallelism exchanges activations in every layer; across the slower network it stalls the GPUs. This is AutoTuner&apos;s rule: the framework would run it (Megatron-LM, arXiv:2104.04473, takeaway 1).</source>
        <translation>张量并行在每一层都交换激活；若跨越较慢的网络，GPU 会因等待而停顿。这是 AutoTuner 的规则，框架本身可以运行（Megatron-LM，arXiv:2104.04473，takeaway 1）。</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not fit evenly into the %2 GPUs of a node or NVLink domain</source>
        <translation>tensor_parallel %1 不能均匀放入一个节点或 NVLink 域的 %2 块 GPU</translation>
    </message>
    <message>
        <source>Every pipeline chunk has a layer</source>
        <translation>每个流水线块至少有一层</translation>
    </message>
    <message>
        <source>A pipeline stage, or a chunk of one, without a layer has nothing to compute (megatron.core.transformer.transformer_block.get_num_layers_to_build).</source>
        <translation>没有层的流水线阶段或块没有可计算的内容 (megatron.core.transformer.transformer_block.get_num_layers_to_build)。</translation>
    </message>
    <message>
        <source>pipeline_parallel %1 x virtual_pipeline %2 needs more than the model&apos;s %3 layers</source>
        <translation>pipeline_parallel %1 x virtual_pipeline %2 所需的层数超过模型的 %3 层</translation>
    </message>
    <message>
        <source>Layers divide over pipeline stages and chunks</source>
        <translation>层数须能被流水线阶段和块等分</translation>
    </message>
    <message>
        <source>Megatron-Core gives every stage and chunk the same number of layers and refuses otherwise, unless the sizes of the first and last stage are given (get_num_layers_to_build).</source>
        <translation>Megatron-Core 给每个阶段和块分配相同的层数，否则拒绝，除非给出首阶段和末阶段的层数 (get_num_layers_to_build)。</translation>
    </message>
    <message>
        <source>%1 layers do not divide into pipeline_parallel %2 x virtual_pipeline %3</source>
        <translation>%1 层不能等分到 pipeline_parallel %2 x virtual_pipeline %3</translation>
    </message>
    <message>
        <source>Given stage sizes leave a rest that divides</source>
        <translation>给定首末阶段层数后，剩余层须能等分</translation>
    </message>
    <message>
        <source>With num_layers_in_first_pipeline_stage or …_last_…, the other stages share the rest equally and every stage divides into the virtual chunks. Ends with one layer less than the middle stand for account_for_embedding_in_pipeline_split and account_for_loss_in_pipeline_split (get_num_layers_to_build).</source>
        <translation>使用 num_layers_in_first_pipeline_stage 或 …_last_… 时，其余阶段等分剩下的层，且每个阶段都要能等分为虚拟块。首末阶段比中间阶段少一层，对应 account_for_embedding_in_pipeline_split 和 account_for_loss_in_pipeline_split (get_num_layers_to_build)。</translation>
    </message>
    <message>
        <source>Virtual pipeline needs a pipeline</source>
        <translation>虚拟流水线需要流水线</translation>
    </message>
    <message>
        <source>Interleaving splits the stages of a pipeline; with one stage there is nothing to interleave (megatron.core.parallel_state: pipeline size must be above 1 with the interleaved schedule).</source>
        <translation>交错是对流水线各阶段的再切分；只有一个阶段时无从交错（megatron.core.parallel_state：交错调度要求流水线并行数大于 1）。</translation>
    </message>
    <message>
        <source>virtual_pipeline %1 needs pipeline_parallel above 1</source>
        <translation>virtual_pipeline %1 要求 pipeline_parallel 大于 1</translation>
    </message>
    <message>
        <source>The model class can be interleaved</source>
        <translation>该模型类别须支持交错</translation>
    </message>
    <message>
        <source>Mamba, Hyena, T5 and Gemma 3 models of NeMo and Megatron-Core do not build virtual pipeline chunks.</source>
        <translation>NeMo 和 Megatron-Core 的 Mamba、Hyena、T5 和 Gemma 3 模型不构建虚拟流水线块。</translation>
    </message>
    <message>
        <source>Interleaving: micro-batches are a multiple of the pipeline size</source>
        <translation>交错时微批次数须为流水线并行数的倍数</translation>
    </message>
    <message>
        <source>The interleaved schedule works through groups of pipeline-size micro-batches (microbatch_group_size_per_vp_stage); a remainder would deadlock and is refused (megatron.core.pipeline_parallel.schedules).</source>
        <translation>交错调度以流水线并行数个微批次为一组 (microbatch_group_size_per_vp_stage)；有余数会死锁，因此被拒绝 (megatron.core.pipeline_parallel.schedules)。</translation>
    </message>
    <message>
        <source>%1 micro-batches per step are no multiple of pipeline_parallel %2, which interleaving needs</source>
        <translation>每步 %1 个微批次不是 pipeline_parallel %2 的倍数，而交错要求如此</translation>
    </message>
    <message>
        <source>The attention can be split over the sequence</source>
        <translation>注意力须能沿序列切分</translation>
    </message>
    <message>
        <source>NeMo&apos;s Gemma 2 and Gemma 3 attention forbids context parallelism.</source>
        <translation>NeMo 的 Gemma 2 和 Gemma 3 注意力不允许上下文并行。</translation>
    </message>
    <message>
        <source>The sequence divides into 2 x context parallel slices</source>
        <translation>序列须能等分为 2 x 上下文并行数个切片</translation>
    </message>
    <message>
        <source>Every context rank takes two slices, one from each end, so that causal attention is balanced (megatron.core.utils.get_batch_on_this_cp_rank; TransformerEngine context parallelism).</source>
        <translation>每个上下文并行 rank 取首尾各一个切片，使因果注意力负载均衡（megatron.core.utils.get_batch_on_this_cp_rank；TransformerEngine 上下文并行）。</translation>
    </message>
    <message>
        <source>sequence length %1 does not divide into 2 x context_parallel = %2 slices</source>
        <translation>序列长度 %1 不能等分为 2 x context_parallel = %2 个切片</translation>
    </message>
    <message>
        <source>Sequence parallel: the sequence divides over tensor ranks</source>
        <translation>序列并行：序列须能在张量并行 rank 间等分</translation>
    </message>
    <message>
        <source>Sequence parallelism splits a context rank&apos;s tokens over the tensor ranks (megatron.core.tensor_parallel.mappings).</source>
        <translation>序列并行把一个上下文并行 rank 的 token 切分到各张量并行 rank (megatron.core.tensor_parallel.mappings)。</translation>
    </message>
    <message>
        <source>sequence length %1 over context_parallel %2 does not divide by tensor_parallel %3, which sequence parallelism needs</source>
        <translation>序列长度 %1 除以 context_parallel %2 后不能被 tensor_parallel %3 整除，而序列并行要求如此</translation>
    </message>
    <message>
        <source>Sequence parallel needs tensor parallel</source>
        <translation>序列并行需要张量并行</translation>
    </message>
    <message>
        <source>Sequence parallelism splits work over the tensor ranks; with one rank there is nothing to split (ModelParallelConfig.__post_init__).</source>
        <translation>序列并行把工作切分到各张量并行 rank；只有一个 rank 时无可切分 (ModelParallelConfig.__post_init__)。</translation>
    </message>
    <message>
        <source>sequence parallelism needs tensor_parallel above 1</source>
        <translation>序列并行要求 tensor_parallel 大于 1</translation>
    </message>
    <message>
        <source>Experts with tensor parallel need sequence parallel</source>
        <translation>带张量并行的专家需要序列并行</translation>
    </message>
    <message>
        <source>Megatron-Core refuses to train experts with tensor parallelism unless sequence parallelism is on (megatron.core.transformer.moe.moe_layer).</source>
        <translation>除非启用序列并行，否则 Megatron-Core 拒绝在张量并行下训练专家 (megatron.core.transformer.moe.moe_layer)。</translation>
    </message>
    <message>
        <source>a model with experts needs sequence parallelism at tensor_parallel %1</source>
        <translation>tensor_parallel 为 %1 时，带专家的模型需要序列并行</translation>
    </message>
    <message>
        <source>Expert parallel needs experts</source>
        <translation>专家并行需要专家</translation>
    </message>
    <message>
        <source>A dense model has no experts to distribute.</source>
        <translation>稠密模型没有可分布的专家。</translation>
    </message>
    <message>
        <source>Expert parallel divides the experts</source>
        <translation>专家数须能被专家并行数整除</translation>
    </message>
    <message>
        <source>Every expert rank holds the same number of experts (TransformerConfig.__post_init__).</source>
        <translation>每个专家并行 rank 持有相同数量的专家 (TransformerConfig.__post_init__)。</translation>
    </message>
    <message>
        <source>expert_parallel %1 does not divide %2 experts</source>
        <translation>%2 个专家不能被 expert_parallel %1 整除</translation>
    </message>
    <message>
        <source>Expert x expert tensor x pipeline parallel divides the GPUs</source>
        <translation>GPU 数须能被专家 x 专家张量 x 流水线并行数整除</translation>
    </message>
    <message>
        <source>Expert layers have their own grid of ranks over all GPUs: expert parallel x expert tensor x pipeline x expert data parallel (parallel_state.initialize_model_parallel).</source>
        <translation>专家层在所有 GPU 上有自己的 rank 网格：专家并行 x 专家张量 x 流水线 x 专家数据并行 (parallel_state.initialize_model_parallel)。</translation>
    </message>
    <message>
        <source>expert x expert tensor x pipeline parallel = %1 does not divide %2 GPUs</source>
        <translation>%2 块 GPU 不能被专家 x 专家张量 x 流水线并行数 = %1 整除</translation>
    </message>
    <message>
        <source>Expert tensor parallel divides the expert width</source>
        <translation>专家维度须能被专家张量并行数整除</translation>
    </message>
    <message>
        <source>Expert weights are cut into equal parts, one per expert tensor rank (megatron.core.transformer.moe.experts).</source>
        <translation>专家权重被等分，每个专家张量并行 rank 一份 (megatron.core.transformer.moe.experts)。</translation>
    </message>
    <message>
        <source>expert_tensor_parallel %1 does not divide the expert width %2</source>
        <translation>专家维度 %2 不能被 expert_tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>Global batch divides over micro-batches and data-parallel ranks</source>
        <translation>全局批次须能被微批次和数据并行 rank 等分</translation>
    </message>
    <message>
        <source>Every data-parallel rank runs the same number of micro-batches; data parallel = GPUs / (tensor x pipeline x context). Expert parallelism has no part in it (megatron.core.num_microbatches_calculator).</source>
        <translation>每个数据并行 rank 运行相同数量的微批次；数据并行数 = GPU 数 / (张量 x 流水线 x 上下文)，与专家并行无关 (megatron.core.num_microbatches_calculator)。</translation>
    </message>
    <message>
        <source>global_batch_size %1 is no multiple of micro_batch_size %2 x data parallel %3</source>
        <translation>global_batch_size %1 不是 micro_batch_size %2 x 数据并行数 %3 的倍数</translation>
    </message>
    <message>
        <source>The GPU has the training precision</source>
        <translation>GPU 须支持训练精度</translation>
    </message>
    <message>
        <source>fp8 needs Ada, Hopper or Blackwell tensor cores, MX formats and fp4 need Blackwell, blockwise fp8 Hopper or newer (TransformerEngine&apos;s support table).</source>
        <translation>fp8 需要 Ada、Hopper 或 Blackwell 的 Tensor Core，MX 格式和 fp4 需要 Blackwell，分块 fp8 需要 Hopper 或更新的架构（TransformerEngine 的支持表）。</translation>
    </message>
    <message>
        <source>Dimensions fit the low-precision matrix products</source>
        <translation>各维度须满足低精度矩阵乘法的要求</translation>
    </message>
    <message>
        <source>TransformerEngine&apos;s fp8 products need dimensions that are multiples of 16; block-scaled formats (MX, fp4) multiples of 32.</source>
        <translation>TransformerEngine 的 fp8 矩阵乘法要求维度为 16 的倍数；分块缩放格式（MX、fp4）要求为 32 的倍数。</translation>
    </message>
    <message>
        <source>Recompute names parts that the model has</source>
        <translation>重计算须指定模型具有的部分</translation>
    </message>
    <message>
        <source>Selective recompute of a part that the model lacks, or of more layers than a chunk holds, does nothing or is refused (TransformerConfig.__post_init__).</source>
        <translation>对模型没有的部分做选择性重计算，或重计算的层数多于一块所含的层数，要么无效，要么被拒绝 (TransformerConfig.__post_init__)。</translation>
    </message>
    <message>
        <source>FSDP runs without a pipeline and divides the data-parallel ranks</source>
        <translation>FSDP 不与流水线同用，且其分组大小须能整除数据并行 rank 数</translation>
    </message>
    <message>
        <source>Fully sharded data parallelism splits parameters over data x context parallel ranks; with pipeline stages it is refused (Megatron FSDP).</source>
        <translation>完全切分数据并行把参数切分到数据 x 上下文并行的各 rank；与流水线阶段同用会被拒绝 (Megatron FSDP)。</translation>
    </message>
    <message>
        <source>The sequence fits the learned position table</source>
        <translation>序列须在学习式位置表的长度之内</translation>
    </message>
    <message>
        <source>Models with learned absolute positions have no embedding for later tokens.</source>
        <translation>使用学习式绝对位置编码的模型，对更靠后的 token 没有位置嵌入。</translation>
    </message>
    <message>
        <source>sequence length %1 exceeds the model&apos;s %2 learned positions</source>
        <translation>序列长度 %1 超出模型的 %2 个学习式位置</translation>
    </message>
    <message>
        <source>hidden size %1 is no multiple of %2, which low-precision matrix products need</source>
        <translation>隐藏维度 %1 不是 %2 的倍数，而低精度矩阵乘法要求如此</translation>
    </message>
    <message>
        <source>attention width %1 per tensor rank is no multiple of %2, which low-precision matrix products need</source>
        <translation>每张量并行 rank 的注意力维度 %1 不是 %2 的倍数，而低精度矩阵乘法要求如此</translation>
    </message>
    <message>
        <source>feed-forward width %1 per tensor rank is no multiple of %2, which low-precision matrix products need</source>
        <translation>每张量并行 rank 的 FFN 维度 %1 不是 %2 的倍数，而低精度矩阵乘法要求如此</translation>
    </message>
    <message>
        <source>shared expert width %1 per tensor rank is no multiple of %2, which low-precision matrix products need</source>
        <translation>每张量并行 rank 的共享专家维度 %1 不是 %2 的倍数，而低精度矩阵乘法要求如此</translation>
    </message>
    <message>
        <source>expert width %1 per tensor rank is no multiple of %2, which low-precision matrix products need</source>
        <translation>每张量并行 rank 的专家维度 %1 不是 %2 的倍数，而低精度矩阵乘法要求如此</translation>
    </message>
    <message>
        <source>%1 tokens of a micro batch on one rank are no multiple of %2, which low-precision matrix products need</source>
        <translation>单个 rank 上一个微批次的 %1 个 token 不是 %2 的倍数，而低精度矩阵乘法要求如此</translation>
    </message>
    <message>
        <source>%1 is %2 but must be at least %3</source>
        <translation>%1 为 %2，但至少须为 %3</translation>
    </message>
    <message>
        <source>tensor x pipeline x context x expert parallel = %1 is above the model parallel limit %3</source>
        <translation>张量 x 流水线 x 上下文 x 专家并行数 = %1，超过模型并行上限 %3</translation>
    </message>
    <message>
        <source>tensor x pipeline x context x expert parallel = %1 is below the model parallel minimum %2</source>
        <translation>张量 x 流水线 x 上下文 x 专家并行数 = %1，低于模型并行下限 %2</translation>
    </message>
    <message>
        <source>tensor_parallel %1 neither divides nor is a multiple of %2 query groups</source>
        <translation>tensor_parallel %1 既不能整除 %2 个查询组，也不是其倍数</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 query groups</source>
        <translation>%2 个查询组不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide the feed-forward width %2</source>
        <translation>FFN 维度 %2 不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide the shared expert&apos;s width %2</source>
        <translation>共享专家维度 %2 不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 Mamba heads</source>
        <translation>%2 个 Mamba 头不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 Mamba groups</source>
        <translation>%2 个 Mamba 组不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 Hyena groups</source>
        <translation>%2 个 Hyena 组不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide the hidden size %2 of linear attention layers</source>
        <translation>线性注意力层的隐藏维度 %2 不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide the fixed vocabulary of %2</source>
        <translation>固定词表大小 %2 不能被 tensor_parallel %1 整除</translation>
    </message>
    <message>
        <source>stage sizes (first %2, last %3) need pipeline_parallel above 1</source>
        <translation>指定阶段层数（首阶段 %2，末阶段 %3）要求 pipeline_parallel 大于 1</translation>
    </message>
    <message>
        <source>first_stage_layers %2 and last_stage_layers %3 exceed the model&apos;s %4 layers</source>
        <translation>first_stage_layers %2 与 last_stage_layers %3 之和超过模型的 %4 层</translation>
    </message>
    <message>
        <source>first_stage_layers %2 and last_stage_layers %3 of %4 layers leave a rest that the other stages cannot share</source>
        <translation>在 %4 层中，first_stage_layers %2 和 last_stage_layers %3 剩下的层无法由其余阶段等分</translation>
    </message>
    <message>
        <source>stages with first_stage_layers %2 and last_stage_layers %3 do not divide into virtual_pipeline %4 chunks</source>
        <translation>first_stage_layers %2 和 last_stage_layers %3 的阶段不能等分为 virtual_pipeline %4 块</translation>
    </message>
    <message>
        <source>Mamba models have no interleaved pipeline: virtual_pipeline %1</source>
        <translation>Mamba 模型不支持交错流水线：virtual_pipeline %1</translation>
    </message>
    <message>
        <source>Hyena models have no interleaved pipeline: virtual_pipeline %1</source>
        <translation>Hyena 模型不支持交错流水线：virtual_pipeline %1</translation>
    </message>
    <message>
        <source>encoder-decoder models have no interleaved pipeline: virtual_pipeline %1</source>
        <translation>编码器-解码器模型不支持交错流水线：virtual_pipeline %1</translation>
    </message>
    <message>
        <source>Gemma 3 has no interleaved pipeline: virtual_pipeline %1</source>
        <translation>Gemma 3 不支持交错流水线：virtual_pipeline %1</translation>
    </message>
    <message>
        <source>Gemma 2&apos;s attention cannot be split over the sequence: context_parallel %1</source>
        <translation>Gemma 2 的注意力不能沿序列切分：context_parallel %1</translation>
    </message>
    <message>
        <source>Gemma 3&apos;s attention cannot be split over the sequence: context_parallel %1</source>
        <translation>Gemma 3 的注意力不能沿序列切分：context_parallel %1</translation>
    </message>
    <message>
        <source>expert_parallel %1 needs a model with experts, but this one is dense</source>
        <translation>expert_parallel %1 需要带专家的模型，而该模型是稠密模型</translation>
    </message>
    <message>
        <source>expert_tensor_parallel %2 needs a model with experts, but this one is dense</source>
        <translation>expert_tensor_parallel %2 需要带专家的模型，而该模型是稠密模型</translation>
    </message>
    <message>
        <source>the GPU has no hardware for %1</source>
        <translation>该 GPU 的硬件不支持 %1</translation>
    </message>
    <message>
        <source>the model has no part to recompute for: %1</source>
        <translation>该模型没有可供重计算的部分：%1</translation>
    </message>
    <message>
        <source>selective recompute names no module</source>
        <translation>选择性重计算未指定任何模块</translation>
    </message>
    <message>
        <source>recompute of %2 layers, but a model chunk has %3</source>
        <translation>要重计算 %2 层，但一个模型块只有 %3 层</translation>
    </message>
    <message>
        <source>fsdp %2 cannot be combined with pipeline_parallel %3</source>
        <translation>FSDP %2 不能与 pipeline_parallel %3 同用</translation>
    </message>
    <message>
        <source>fsdp %2 does not divide the %3 data x context parallel ranks</source>
        <translation>%3 个数据 x 上下文并行 rank 不能被 FSDP %2 整除</translation>
    </message>
    <message>
        <source>the cluster has no GPUs</source>
        <translation>集群没有 GPU</translation>
    </message>
    <message>
        <source>give at least one node with one GPU</source>
        <translation>请至少给出一个带一块 GPU 的节点</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>the project is open in another window</source>
        <translation>该项目已在另一个窗口中打开</translation>
    </message>
    <message>
        <source>Save it under another name, or close it there first</source>
        <translation>请另存为其他名称，或先在那个窗口中关闭它</translation>
    </message>
    <message>
        <source>“%1” is not a whole number; separate values by commas</source>
        <translation>“%1”不是整数；多个值以逗号分隔</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3</source>
        <translation>%1 不在 %2 至 %3 之间</translation>
    </message>
    <message>
        <source>“auto” is not possible here; list the values</source>
        <translation>此处不能用“auto”，请列出具体的值</translation>
    </message>
    <message>
        <source>Enter at least one value</source>
        <translation>请至少输入一个值</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>unknown word &apos;%1&apos;; it may come from a newer version of this program</source>
        <translation>未知字段“%1”；可能来自本程序的更新版本</translation>
    </message>
    <message>
        <source>expected a list</source>
        <translation>应为列表</translation>
    </message>
    <message>
        <source>expected text</source>
        <translation>应为文本</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>应为数值</translation>
    </message>
    <message>
        <source>expected a whole number of at least 0</source>
        <translation>应为不小于 0 的整数</translation>
    </message>
    <message>
        <source>run ids must be r001, r002, … and different from each other</source>
        <translation>运行 ID 须为 r001、r002、…，且互不相同</translation>
    </message>
    <message>
        <source>a run that was launched must have an attempt</source>
        <translation>已启动的运行必须有一次尝试</translation>
    </message>
    <message>
        <source>expected a whole number of at least 1</source>
        <translation>应为不小于 1 的整数</translation>
    </message>
    <message>
        <source>the campaign was written by a newer version of this program (format %1; this one reads up to %2)</source>
        <translation>该运行组由本程序的更新版本写入（格式 %1；本版本最高支持 %2）</translation>
    </message>
    <message>
        <source>Update AutoTuner to open it</source>
        <translation>请更新 AutoTuner 后再打开</translation>
    </message>
    <message>
        <source>the campaign&apos;s journal could not be written or read</source>
        <translation>无法写入或读取该运行组的事件日志</translation>
    </message>
    <message>
        <source>Check the permissions and the free space of its folder; nothing new is launched until it can be written</source>
        <translation>请检查其目录的权限和可用空间；在可以写入之前不会启动新的运行</translation>
    </message>
    <message>
        <source>the journal goes on at event %1, but the project knows events up to %2 only</source>
        <translation>事件日志从事件 %1 继续，但项目只记录到事件 %2</translation>
    </message>
    <message>
        <source>An older copy of the project file was opened: open the newest one</source>
        <translation>打开的是较旧的项目文件副本：请打开最新的文件</translation>
    </message>
    <message>
        <source>Update AutoTuner to open this campaign</source>
        <translation>请更新 AutoTuner 后再打开该运行组</translation>
    </message>
    <message>
        <source>the line is no event of a campaign</source>
        <translation>该行不是运行组的事件</translation>
    </message>
    <message>
        <source>this is no journal of a campaign</source>
        <translation>这不是运行组的事件日志</translation>
    </message>
    <message>
        <source>the journal was written by a newer version of this program (format %1; this one reads up to %2)</source>
        <translation>该事件日志由本程序的更新版本写入（格式 %1；本版本最高支持 %2）</translation>
    </message>
    <message>
        <source>Put a copy of the journal aside and repair or remove the line; jobs that run go on meanwhile</source>
        <translation>请先备份事件日志，再修复或删除该行；正在运行的作业会继续</translation>
    </message>
    <message>
        <source>event %1 does not follow event %2</source>
        <translation>事件 %1 不接在事件 %2 之后</translation>
    </message>
    <message>
        <source>the event &apos;%1&apos; is not known to this version of the program</source>
        <translation>本版本程序不认识事件“%1”</translation>
    </message>
    <message>
        <source>there is no such run in this campaign</source>
        <translation>该运行组中没有此运行</translation>
    </message>
    <message>
        <source>Take a run from the list of runs</source>
        <translation>请从运行列表中选择</translation>
    </message>
    <message>
        <source>the run is %1 and cannot become %2</source>
        <translation>运行的状态为 %1，不能变为 %2</translation>
    </message>
    <message>
        <source>this is no id for a new run</source>
        <translation>这不是新运行可用的 ID</translation>
    </message>
    <message>
        <source>this run id was used before</source>
        <translation>该运行 ID 已被使用</translation>
    </message>
    <message>
        <source>a new run must be planned and without attempts</source>
        <translation>新运行须为计划状态且没有尝试</translation>
    </message>
    <message>
        <source>the figures of the run are not plausible</source>
        <translation>该运行的数值不合理</translation>
    </message>
    <message>
        <source>some of these runs were added before, some were not</source>
        <translation>这些运行中，部分已添加过，部分没有</translation>
    </message>
    <message>
        <source>a limit of the campaign is out of range</source>
        <translation>运行组的某项限制超出范围</translation>
    </message>
    <message>
        <source>Runs at a time: 1 or more; wall time above 0; budget, failures and retries 0 or more</source>
        <translation>同时运行数：至少 1；时长：大于 0；预算、失败次数和重试次数：至少 0</translation>
    </message>
    <message>
        <source>the job name &apos;%1&apos; was used before</source>
        <translation>作业名称“%1”已被使用</translation>
    </message>
    <message>
        <source>the job id &apos;%1&apos; belongs to another run</source>
        <translation>作业 ID“%1”属于另一个运行</translation>
    </message>
    <message>
        <source>the run still has a job</source>
        <translation>该运行仍有作业</translation>
    </message>
    <message>
        <source>Stop it first; it can be removed when it has ended</source>
        <translation>请先停止；结束后即可移除</translation>
    </message>
    <message>
        <source>nothing was run on the sandbox here</source>
        <translation>这里没有在沙盒上运行过</translation>
    </message>
    <message>
        <source>nothing was run here</source>
        <translation>这里没有运行过</translation>
    </message>
    <message>
        <source>Run autotuner run first</source>
        <translation>请先执行 autotuner run</translation>
    </message>
    <message>
        <source>fits several runs: %1</source>
        <translation>匹配多个运行：%1</translation>
    </message>
    <message>
        <source>See autotuner status</source>
        <translation>参见 autotuner status</translation>
    </message>
    <message>
        <source>Its output is in %1</source>
        <translation>其输出位于 %1</translation>
    </message>
    <message>
        <source>the process in the background ended</source>
        <translation>后台进程已结束</translation>
    </message>
    <message>
        <source>the process in the background is not ready yet</source>
        <translation>后台进程尚未就绪</translation>
    </message>
    <message>
        <source>the process in the background could not be started</source>
        <translation>无法启动后台进程</translation>
    </message>
    <message>
        <source>is not a whole number from 1 to 1000</source>
        <translation>不是 1 至 1000 的整数</translation>
    </message>
    <message>
        <source>the checks before the launch found a problem; nothing was launched</source>
        <translation>启动前检查发现问题；未启动任何运行</translation>
    </message>
    <message>
        <source>See autotuner doctor; --skip-checks launches nevertheless</source>
        <translation>参见 autotuner doctor；用 --skip-checks 可强制启动</translation>
    </message>
    <message>
        <source>is not a whole number from %1 to %2</source>
        <translation>不是 %1 至 %2 的整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a variable</source>
        <translation>“%1”不是有效的变量名</translation>
    </message>
    <message>
        <source>is not NAME=VALUE</source>
        <translation>不符合 NAME=VALUE 格式</translation>
    </message>
    <message>
        <source>this computer has no keychain (Secret Service) that answers, so that no login can be kept</source>
        <translation>本机没有可用的钥匙串 (Secret Service)，无法保存登录信息</translation>
    </message>
    <message>
        <source>Set LEPTON_AUTOTUNER_WORKSPACE_ID and LEPTON_AUTOTUNER_TOKEN, or log in with the lep command line</source>
        <translation>请设置 LEPTON_AUTOTUNER_WORKSPACE_ID 和 LEPTON_AUTOTUNER_TOKEN，或用 lep 命令行登录</translation>
    </message>
    <message>
        <source>the workspace id is missing</source>
        <translation>缺少工作区 ID</translation>
    </message>
    <message>
        <source>Give it, or paste id:token as the credentials page shows it</source>
        <translation>请填写，或粘贴凭据页面显示的 id:token</translation>
    </message>
    <message>
        <source>no login to this workspace is kept</source>
        <translation>没有保存该工作区的登录信息</translation>
    </message>
    <message>
        <source>Kept are: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>has no log (%1)</source>
        <translation>没有日志 (%1)</translation>
    </message>
    <message>
        <source>is not the number of a worker</source>
        <translation>不是 worker 编号</translation>
    </message>
    <message>
        <source>name one run: its id or its configuration</source>
        <translation>请指定一个运行：其 ID 或其配置</translation>
    </message>
    <message>
        <source>one log is read: name its file, or - for standard input</source>
        <translation>只读取一个日志：请指定其文件名，或用 - 表示标准输入</translation>
    </message>
    <message>
        <source>there is no login to a workspace</source>
        <translation>没有工作区的登录信息</translation>
    </message>
    <message>
        <source>there is no login to the workspace %1</source>
        <translation>没有工作区 %1 的登录信息</translation>
    </message>
    <message>
        <source>Use autotuner login, set LEPTON_AUTOTUNER_WORKSPACE_ID and LEPTON_AUTOTUNER_TOKEN, or try it with --sandbox</source>
        <translation>请使用 autotuner login，设置 LEPTON_AUTOTUNER_WORKSPACE_ID 和 LEPTON_AUTOTUNER_TOKEN，或用 --sandbox 试用</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>these runs are watched already by %1</source>
        <translation>这些运行已由 %1 监控</translation>
    </message>
    <message>
        <source>See autotuner status %1</source>
        <translation>参见 autotuner status %1</translation>
    </message>
    <message>
        <source>is required: generate has stored none</source>
        <translation>为必填项：generate 没有保存该值</translation>
    </message>
    <message>
        <source>Give the node group&apos;s name, or try it with --sandbox</source>
        <translation>请填写节点组名称，或用 --sandbox 试用</translation>
    </message>
    <message>
        <source>nothing was launched</source>
        <translation>未启动任何运行</translation>
    </message>
    <message>
        <source>contradicts --sequential, which means one at a time</source>
        <translation>与表示逐个运行的 --sequential 矛盾</translation>
    </message>
    <message>
        <source>is not used with --sandbox</source>
        <translation>不能与 --sandbox 同用</translation>
    </message>
    <message>
        <source>needs --dry-run</source>
        <translation>需要 --dry-run</translation>
    </message>
    <message>
        <source>no such configuration</source>
        <translation>没有此配置</translation>
    </message>
    <message>
        <source>See autotuner list-configs</source>
        <translation>参见 autotuner list-configs</translation>
    </message>
    <message>
        <source>no configuration can be run</source>
        <translation>没有可以运行的配置</translation>
    </message>
    <message>
        <source>there is no terminal to ask for the token</source>
        <translation>没有可供输入令牌的终端</translation>
    </message>
    <message>
        <source>Hand it over with --token-stdin, from a file or a password manager</source>
        <translation>请用 --token-stdin 从文件或密码管理器传入</translation>
    </message>
    <message>
        <source>give the runs to stop, or --all</source>
        <translation>请指定要停止的运行，或使用 --all</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他目录，或清理磁盘空间。</translation>
    </message>
    <message>
        <source>the campaign is shown, but driven elsewhere</source>
        <translation>该运行组可以查看，但由其他程序控制</translation>
    </message>
    <message>
        <source>Repeat the run where it was launched</source>
        <translation>请在启动它的地方重跑</translation>
    </message>
    <message>
        <source>no configuration is checked</source>
        <translation>没有勾选配置</translation>
    </message>
    <message>
        <source>Check configurations in the table first</source>
        <translation>请先在表格中勾选配置</translation>
    </message>
    <message>
        <source>the configurations are not known yet</source>
        <translation>配置尚未得出</translation>
    </message>
    <message>
        <source>Wait until the search is done; the Plan page says what keeps it from starting.</source>
        <translation>请等待搜索完成；若搜索无法开始，“方案”页会说明原因。</translation>
    </message>
    <message>
        <source>the configuration is not among those of the plan</source>
        <translation>该配置不在方案的配置之中</translation>
    </message>
    <message>
        <source>Choose a row of the configurations table.</source>
        <translation>请在配置表中选择一行。</translation>
    </message>
    <message>
        <source>the project has no file yet</source>
        <translation>项目尚未保存为文件</translation>
    </message>
    <message>
        <source>Save it first: runs are kept beside the project&apos;s file.</source>
        <translation>请先保存：运行保存在项目文件旁边。</translation>
    </message>
    <message>
        <source>the project is open read-only</source>
        <translation>项目以只读方式打开</translation>
    </message>
    <message>
        <source>Runs are launched and stopped where it was opened first, or save it under another name.</source>
        <translation>请在最先打开它的地方启动和停止运行，或将项目另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 waiting run(s) were meant for a workspace, and this is the sandbox</source>
        <translation>%1 个等待中的运行原本要在工作区上运行，而这里是沙盒</translation>
    </message>
    <message>
        <source>%1 waiting run(s) were meant for the sandbox, and this is a workspace that bills</source>
        <translation>%1 个等待中的运行原本要在沙盒上运行，而这里是会计费的工作区</translation>
    </message>
    <message>
        <source>They are held back. Let them go in the Run menu if they are to run here.</source>
        <translation>它们已被暂缓。如要在此运行，请在“运行”菜单中放行。</translation>
    </message>
    <message>
        <source>the campaign is driven by %1 (process %2 on %3)</source>
        <translation>该运行组由 %1 控制（进程 %2，位于 %3）</translation>
    </message>
    <message>
        <source>It can be watched here; end the other program to drive it from here</source>
        <translation>可在此处查看；结束另一个程序后即可在此处控制</translation>
    </message>
    <message>
        <source>A job is an object with image, command, shape and number of workers, as Preview shows it</source>
        <translation>作业是包含镜像、命令、规格和 worker 数的对象，如“预览”所示</translation>
    </message>
    <message>
        <source>has no container image or no command</source>
        <translation>没有容器镜像或没有命令</translation>
    </message>
    <message>
        <source>the image&apos;s name cannot be right</source>
        <translation>镜像名称有误</translation>
    </message>
    <message>
        <source>has no resource_shape</source>
        <translation>没有 resource_shape</translation>
    </message>
    <message>
        <source>completions and parallelism must be at least 1</source>
        <translation>completions 和 parallelism 至少为 1</translation>
    </message>
    <message>
        <source>a mount path cannot be used</source>
        <translation>某个挂载路径不可用</translation>
    </message>
    <message>
        <source>the variable %1 cannot be set</source>
        <translation>无法设置变量 %1</translation>
    </message>
    <message>
        <source>is larger or deeper than a job can be</source>
        <translation>超出作业允许的大小或嵌套深度</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>cannot be read as JSON</source>
        <translation>无法解析为 JSON</translation>
    </message>
    <message>
        <source>Correct it in the launch settings</source>
        <translation>请在启动设置中更正</translation>
    </message>
    <message>
        <source>the mount has a path in the container but no source</source>
        <translation>挂载有容器内路径，但没有来源</translation>
    </message>
    <message>
        <source>Give the storage, for example node-nfs:NAME, or leave the mount path empty</source>
        <translation>请填写存储，例如 node-nfs:NAME，或将挂载路径留空</translation>
    </message>
    <message>
        <source>is no name for a folder</source>
        <translation>不是有效的目录名</translation>
    </message>
    <message>
        <source>is set twice</source>
        <translation>重复设置</translation>
    </message>
    <message>
        <source>Keep one of the two</source>
        <translation>请只保留其中一个</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is not from 1 to 9, or 0 for none</source>
        <translation>不是 1 至 9，也不是表示无的 0</translation>
    </message>
    <message>
        <source>is below 0</source>
        <translation>小于 0</translation>
    </message>
    <message>
        <source>%1 cannot run with %2</source>
        <translation>%1 不能与 %2 一起运行</translation>
    </message>
    <message>
        <source>Choose another value of this setting, or the other stack</source>
        <translation>请为此设置选择其他值，或选择另一个训练栈</translation>
    </message>
    <message>
        <source>the plan has no cluster to run on</source>
        <translation>方案没有可用于运行的集群</translation>
    </message>
    <message>
        <source>Give the nodes and GPUs per node</source>
        <translation>请填写节点数和每节点 GPU 数</translation>
    </message>
    <message>
        <source>does not fit %1 GPUs: parallel sizes or batches do not divide</source>
        <translation>不适合 %1 块 GPU：并行数或批次不能整除</translation>
    </message>
    <message>
        <source>Choose a valid configuration of the table</source>
        <translation>请在表格中选择有效的配置</translation>
    </message>
    <message>
        <source>a trial needs at least one step</source>
        <translation>试运行至少需要一步</translation>
    </message>
    <message>
        <source>steps, checkpoints and validation batches must be at least 1</source>
        <translation>步数、检查点数和验证批次数至少为 1</translation>
    </message>
    <message>
        <source>is no absolute path</source>
        <translation>不是绝对路径</translation>
    </message>
    <message>
        <source>Checkpoints need a folder on the mount; without it they would be lost with the job</source>
        <translation>检查点需要位于挂载点上的目录；否则会随作业一起丢失</translation>
    </message>
    <message>
        <source>Remove the run and add it again</source>
        <translation>请移除该运行并重新添加</translation>
    </message>
    <message>
        <source>the job of the run could not be read</source>
        <translation>无法读取该运行的作业</translation>
    </message>
    <message>
        <source>the file holds no job of this program</source>
        <translation>该文件中没有本程序的作业</translation>
    </message>
    <message>
        <source>the job was written by a newer version of this program</source>
        <translation>该作业由本程序的更新版本写入</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>Choose another folder, or check its permissions and free space</source>
        <translation>请选择其他目录，或检查其权限和可用空间</translation>
    </message>
    <message>
        <source>the job&apos;s scripts take %1 KiB packed; a job can carry %2 KiB</source>
        <translation>作业脚本打包后为 %1 KiB；作业最多可携带 %2 KiB</translation>
    </message>
    <message>
        <source>Put long pre-launch commands into a file on the mount and run that file</source>
        <translation>请将较长的启动前命令写入挂载点上的文件，再执行该文件</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>workspace %1 is %2</source>
        <translation>工作区 %1 的状态为 %2</translation>
    </message>
    <message>
        <source>Ask the workspace&apos;s administrator</source>
        <translation>请联系工作区管理员</translation>
    </message>
    <message>
        <source>sandbox %1: simulated, nothing is billed</source>
        <translation>沙盒 %1：模拟环境，不产生费用</translation>
    </message>
    <message>
        <source>logged in to workspace %1</source>
        <translation>已登录工作区 %1</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Log in to a workspace first</source>
        <translation>请先登录工作区</translation>
    </message>
    <message>
        <source>Token&apos;s end</source>
        <translation>令牌到期</translation>
    </message>
    <message>
        <source>the workspace does not say when the token ends</source>
        <translation>工作区没有说明令牌何时到期</translation>
    </message>
    <message>
        <source>Make a new token on the dashboard&apos;s credentials page and log in with it</source>
        <translation>请在控制台的凭据页面创建新令牌并用它登录</translation>
    </message>
    <message>
        <source>the token has expired</source>
        <translation>令牌已过期</translation>
    </message>
    <message>
        <source>the token ends in %1 hours; runs go on, but are no longer watched then</source>
        <translation>令牌将在 %1 小时后到期；之后运行仍会继续，但不再受监控</translation>
    </message>
    <message>
        <source>the token is good for %1 more days</source>
        <translation>令牌还有 %1 天有效</translation>
    </message>
    <message>
        <source>There is none that you may use; ask the workspace&apos;s administrator</source>
        <translation>没有您可以使用的节点组；请联系工作区管理员</translation>
    </message>
    <message>
        <source>Did you mean %1? There are: %2</source>
        <translation>是否指 %1？可用的有：%2</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>可用的有：%1</translation>
    </message>
    <message>
        <source>Node group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>none is named: the sandbox chooses one</source>
        <translation>未指定：由沙盒选择</translation>
    </message>
    <message>
        <source>the plan names no node group for training</source>
        <translation>方案没有指定用于训练的节点组</translation>
    </message>
    <message>
        <source>there is no node group %1</source>
        <translation>没有节点组 %1</translation>
    </message>
    <message>
        <source>%1 has %2, but the plan&apos;s predictions are for %3</source>
        <translation>%1 的 GPU 是 %2，而方案的预测针对 %3</translation>
    </message>
    <message>
        <source>Choose a node group with the plan&apos;s GPU, or change the plan&apos;s cluster</source>
        <translation>请选择与方案 GPU 相同的节点组，或修改方案的集群</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Resource shape</source>
        <translation>资源规格</translation>
    </message>
    <message>
        <source>the plan names no resource shape</source>
        <translation>方案没有指定资源规格</translation>
    </message>
    <message>
        <source>the node group lists no shapes</source>
        <translation>节点组没有列出规格</translation>
    </message>
    <message>
        <source>the node group has no shape %1</source>
        <translation>节点组没有规格 %1</translation>
    </message>
    <message>
        <source>%1 has %2 GPUs, the plan counts on %3 per node</source>
        <translation>%1 有 %2 块 GPU，而方案按每节点 %3 块计算</translation>
    </message>
    <message>
        <source>%1 with %2 GPUs</source>
        <translation>%1，%2 块 GPU</translation>
    </message>
    <message>
        <source>Free nodes</source>
        <translation>空闲节点</translation>
    </message>
    <message>
        <source>not known without the node group</source>
        <translation>没有节点组则无法得知</translation>
    </message>
    <message>
        <source>a run needs %3 nodes, the node group has %2 that it may use</source>
        <translation>一个运行需要 %3 个节点，而节点组可供使用的只有 %2 个</translation>
    </message>
    <message>
        <source>The run would wait for ever: use fewer nodes, or another node group</source>
        <translation>运行会永远等待：请使用更少的节点，或选择其他节点组</translation>
    </message>
    <message>
        <source>%1 of %2 nodes are free, a run needs %3: it would wait in the queue</source>
        <translation>%2 个节点中有 %1 个空闲，一个运行需要 %3 个：会在队列中等待</translation>
    </message>
    <message>
        <source>Wait for others&apos; jobs to end, or raise the priority</source>
        <translation>请等待其他作业结束，或提高优先级</translation>
    </message>
    <message>
        <source>%1 of %2 nodes are free, all runs at a time need %4: some would wait in the queue</source>
        <translation>%2 个节点中有 %1 个空闲，全部同时运行需要 %4 个：部分会在队列中等待</translation>
    </message>
    <message>
        <source>Run fewer at a time</source>
        <translation>请减少同时运行数</translation>
    </message>
    <message>
        <source>%1 of %2 nodes are free, %4 needed</source>
        <translation>%2 个节点中有 %1 个空闲，需要 %4 个</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>the workspace does not list reservations</source>
        <translation>工作区没有列出预留</translation>
    </message>
    <message>
        <source>%1 is in force with %2 nodes</source>
        <translation>%1 已生效，有 %2 个节点</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 的状态为 %2</translation>
    </message>
    <message>
        <source>Wait until it is in force, or launch without it</source>
        <translation>请等待其生效，或不用预留启动</translation>
    </message>
    <message>
        <source>there is no reservation %1</source>
        <translation>没有预留 %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>the node group takes no priorities and no preemption</source>
        <translation>节点组不支持优先级和抢占</translation>
    </message>
    <message>
        <source>Set the priority to none and switch preemption off</source>
        <translation>请将优先级设为无，并关闭抢占</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>优先级 %1</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>配额</translation>
    </message>
    <message>
        <source>a run needs %3 GPUs, the workspace may have %2</source>
        <translation>一个运行需要 %3 块 GPU，工作区最多可用 %2 块</translation>
    </message>
    <message>
        <source>Use fewer nodes, or ask for a larger quota</source>
        <translation>请使用更少的节点，或申请更大的配额</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs are in use, all runs at a time need %4 more</source>
        <translation>%2 块 GPU 中已用 %1 块，全部同时运行还需要 %4 块</translation>
    </message>
    <message>
        <source>Run fewer at a time, or wait for other jobs to end</source>
        <translation>请减少同时运行数，或等待其他作业结束</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs are in use, %4 needed</source>
        <translation>%2 块 GPU 中已用 %1 块，需要 %4 块</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>nothing is mounted: metrics and checkpoints end with the job</source>
        <translation>没有挂载存储：指标和检查点会随作业结束而丢失</translation>
    </message>
    <message>
        <source>Mount a volume of the node group if they should stay; logs are kept on this machine anyway</source>
        <translation>如需保留，请挂载节点组的卷；日志总会保存在本机</translation>
    </message>
    <message>
        <source>mount path %1: %2</source>
        <translation>挂载路径 %1：%2</translation>
    </message>
    <message>
        <source>Choose a folder such as /workspace-data</source>
        <translation>请选择目录，例如 /workspace-data</translation>
    </message>
    <message>
        <source>Give the storage, for example node-nfs:NAME</source>
        <translation>请填写存储，例如 node-nfs:NAME</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，挂载于 %2</translation>
    </message>
    <message>
        <source>the node group lists no volumes</source>
        <translation>节点组没有列出卷</translation>
    </message>
    <message>
        <source>the node group has no volume %1</source>
        <translation>节点组没有卷 %1</translation>
    </message>
    <message>
        <source>Container image</source>
        <translation>容器镜像</translation>
    </message>
    <message>
        <source>A NeMo image is, for example, nvcr.io/nvidia/nemo:25.07</source>
        <translation>NeMo 镜像的例子：nvcr.io/nvidia/nemo:25.07</translation>
    </message>
    <message>
        <source>%1 is too old for Megatron Bridge recipes</source>
        <translation>%1 过旧，不支持 Megatron Bridge recipe</translation>
    </message>
    <message>
        <source>Use nvcr.io/nvidia/nemo:25.11 or newer, or the NeMo 2.0 stack</source>
        <translation>请使用 nvcr.io/nvidia/nemo:25.11 或更新版本，或使用 NeMo 2.0 训练栈</translation>
    </message>
    <message>
        <source>%1 may no longer hold NeMo 2.0 recipes</source>
        <translation>%1 可能已不含 NeMo 2.0 recipe</translation>
    </message>
    <message>
        <source>Use nvcr.io/nvidia/nemo:25.07 or a version near it, or the Megatron Bridge stack</source>
        <translation>请使用 nvcr.io/nvidia/nemo:25.07 或相近版本，或使用 Megatron Bridge 训练栈</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>%1 looks like a secret, but its value would be kept in the job</source>
        <translation>%1 看起来是密钥，但其值会保存在作业中</translation>
    </message>
    <message>
        <source>Store it as a secret of the workspace and refer to it</source>
        <translation>请将其存为工作区的密钥并引用</translation>
    </message>
    <message>
        <source>the workspace does not list its secrets</source>
        <translation>工作区没有列出其密钥</translation>
    </message>
    <message>
        <source>Make sure that it has: %1</source>
        <translation>请确认其中有：%1</translation>
    </message>
    <message>
        <source>all secrets that the job refers to are there</source>
        <translation>作业引用的密钥全部存在</translation>
    </message>
    <message>
        <source>the workspace has no secret %1</source>
        <translation>工作区没有密钥 %1</translation>
    </message>
    <message>
        <source>Create it on the dashboard, or remove the variable</source>
        <translation>请在控制台创建，或移除该变量</translation>
    </message>
    <message>
        <source>Create it on the dashboard, or use one of: %1</source>
        <translation>请在控制台创建，或使用以下之一：%1</translation>
    </message>
    <message>
        <source>Registry login</source>
        <translation>镜像仓库登录</translation>
    </message>
    <message>
        <source>the workspace does not list its registry logins</source>
        <translation>工作区没有列出其镜像仓库登录信息</translation>
    </message>
    <message>
        <source>the registry login is there</source>
        <translation>镜像仓库登录信息存在</translation>
    </message>
    <message>
        <source>the workspace has no registry login %1</source>
        <translation>工作区没有镜像仓库登录信息 %1</translation>
    </message>
    <message>
        <source>Create it on the dashboard. There are: %1</source>
        <translation>请在控制台创建。可用的有：%1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>the logs folder %1 is not below the mount %2: metrics end with the job</source>
        <translation>日志目录 %1 不在挂载点 %2 之下：指标会随作业结束而丢失</translation>
    </message>
    <message>
        <source>Choose a logs folder below the mount path</source>
        <translation>请选择挂载路径之下的日志目录</translation>
    </message>
    <message>
        <source>recipe %1 of %2</source>
        <translation>%2 的 recipe %1</translation>
    </message>
    <message>
        <source>Disk for logs</source>
        <translation>日志磁盘</translation>
    </message>
    <message>
        <source>Choose another logs folder, or free some space</source>
        <translation>请选择其他日志目录，或释放一些空间</translation>
    </message>
    <message>
        <source>%1 cannot be written on this machine; logs go to the campaign&apos;s own folder</source>
        <translation>本机上无法写入 %1；日志写入运行组自己的目录</translation>
    </message>
    <message>
        <source>Nothing needs to be done, unless the logs should lie there</source>
        <translation>无需处理，除非日志应存放在那里</translation>
    </message>
    <message>
        <source>only %1 GiB are free for logs</source>
        <translation>日志仅剩 %1 GiB 可用空间</translation>
    </message>
    <message>
        <source>%1 GiB are free</source>
        <translation>可用空间 %1 GiB</translation>
    </message>
    <message>
        <source>%1 has no pre-training recipe for %2</source>
        <translation>%1 没有 %2 的预训练 recipe</translation>
    </message>
    <message>
        <source>Choose the NeMo 2.0 stack, or another model</source>
        <translation>请选择 NeMo 2.0 训练栈，或选择其他模型</translation>
    </message>
    <message>
        <source>Choose the Megatron Bridge stack, or another model</source>
        <translation>请选择 Megatron Bridge 训练栈，或选择其他模型</translation>
    </message>
    <message>
        <source>Only plain decoder models (rotary positions, RMSNorm, SwiGLU, dense or with experts in every layer) can be launched from an imported architecture</source>
        <translation>从导入的架构只能启动普通解码器模型（旋转位置编码、RMSNorm、SwiGLU，稠密或每层都有专家）</translation>
    </message>
    <message>
        <source>the imported model is no plain decoder</source>
        <translation>导入的模型不是普通解码器</translation>
    </message>
    <message>
        <source>the imported model has latent attention</source>
        <translation>导入的模型使用潜在注意力</translation>
    </message>
    <message>
        <source>the imported model predicts several tokens at once</source>
        <translation>导入的模型一次预测多个 token</translation>
    </message>
    <message>
        <source>the imported model&apos;s activation is %1</source>
        <translation>导入的模型的激活函数为 %1</translation>
    </message>
    <message>
        <source>the imported model&apos;s norms differ from one RMSNorm before each half</source>
        <translation>导入的模型的归一化不同于在每个子层之前各用一个 RMSNorm</translation>
    </message>
    <message>
        <source>the imported model&apos;s positions, biases or softmax differ from Llama&apos;s</source>
        <translation>导入的模型的位置编码、偏置或 softmax 与 Llama 不同</translation>
    </message>
    <message>
        <source>the imported model&apos;s layers differ from one another or see a window only</source>
        <translation>导入的模型的各层互不相同，或只关注一个窗口</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>请先选择模型</translation>
    </message>
    <message>
        <source>a configuration&apos;s name must be a plain file name</source>
        <translation>配置名称须为普通文件名</translation>
    </message>
    <message>
        <source>logs cannot be written there; they are kept in %1</source>
        <translation>无法在那里写入日志；日志保存在 %1</translation>
    </message>
    <message>
        <source>the run has ended (%1); there is nothing to stop</source>
        <translation>运行已结束 (%1)；没有可停止的内容</translation>
    </message>
    <message>
        <source>the run is %1; it can be repeated when it has ended</source>
        <translation>运行的状态为 %1；结束后可以重跑</translation>
    </message>
    <message>
        <source>a second job of this name had come into being; %1 was removed</source>
        <translation>出现了第二个同名作业；已移除 %1</translation>
    </message>
    <message>
        <source>its job was sent to &apos;%1&apos;, and this is &apos;%2&apos;; it goes on there unwatched</source>
        <translation>其作业已发送到“%1”，而当前是“%2”；它会在那里继续，但不受监控</translation>
    </message>
    <message>
        <source>Connect to that workspace to watch or stop it</source>
        <translation>请连接到该工作区以监控或停止它</translation>
    </message>
    <message>
        <source>the log cannot be written where it belongs; it is kept in %1</source>
        <translation>无法在原定位置写入日志；日志保存在 %1</translation>
    </message>
    <message>
        <source>another program has been starting it for too long</source>
        <translation>另一个程序启动它的时间过长</translation>
    </message>
    <message>
        <source>%1 could not be started</source>
        <translation>无法启动 %1</translation>
    </message>
    <message>
        <source>It belongs beside the autotuner program</source>
        <translation>它应与 autotuner 程序放在一起</translation>
    </message>
    <message>
        <source>the sandbox did not start</source>
        <translation>沙盒没有启动</translation>
    </message>
    <message>
        <source>is no valid UTF-8 text</source>
        <translation>不是有效的 UTF-8 文本</translation>
    </message>
    <message>
        <source>holds a control character</source>
        <translation>含有控制字符</translation>
    </message>
    <message>
        <source>is no name of a variable: letters, digits and . _ - only, no digit first</source>
        <translation>不是有效的变量名：只能使用字母、数字和 . _ -，且不能以数字开头</translation>
    </message>
    <message>
        <source>is a name that the platform keeps for itself</source>
        <translation>是平台保留的名称</translation>
    </message>
    <message>
        <source>is a name that the job&apos;s scripts travel under</source>
        <translation>是作业脚本传送时使用的名称</translation>
    </message>
    <message>
        <source>is a system folder, which the platform does not mount over</source>
        <translation>是系统目录，平台不允许挂载覆盖</translation>
    </message>
    <message>
        <source>is no name of a container image</source>
        <translation>不是有效的容器镜像名</translation>
    </message>
    <message>
        <source>ends before its tag</source>
        <translation>缺少标签部分</translation>
    </message>
    <message>
        <source>is no https address of a repository</source>
        <translation>不是仓库的 https 地址</translation>
    </message>
    <message>
        <source>holds a user name or password, which would be kept in the job</source>
        <translation>含有用户名或密码，会保存在作业中</translation>
    </message>
    <message>
        <source>is no branch, tag or commit</source>
        <translation>不是分支、标签或提交</translation>
    </message>
    <message>
        <source>the token expires in less than a minute</source>
        <translation>令牌将在不到一分钟后过期</translation>
    </message>
    <message>
        <source>the token expires in 1 minute</source>
        <translation>令牌将在 1 分钟后过期</translation>
    </message>
    <message>
        <source>the token expires in %1 minutes</source>
        <translation>令牌将在 %1 分钟后过期</translation>
    </message>
    <message>
        <source>the token expires in 1 hour</source>
        <translation>令牌将在 1 小时后过期</translation>
    </message>
    <message>
        <source>the token expires in %1 hours</source>
        <translation>令牌将在 %1 小时后过期</translation>
    </message>
    <message>
        <source>the token expires in 1 day</source>
        <translation>令牌将在 1 天后过期</translation>
    </message>
    <message>
        <source>the token expires in %1 days</source>
        <translation>令牌将在 %1 天后过期</translation>
    </message>
    <message>
        <source>The workspace does not accept the token: it is wrong, has expired or is not known yet</source>
        <translation>工作区不接受该令牌：令牌错误、已过期或尚未生效</translation>
    </message>
    <message>
        <source>Create a token on the dashboard&apos;s credentials page and log in again; a new one may need a few minutes</source>
        <translation>请在控制台的凭据页面创建令牌并重新登录；新令牌可能需要几分钟才生效</translation>
    </message>
    <message>
        <source>The workspace&apos;s token has expired</source>
        <translation>工作区的令牌已过期</translation>
    </message>
    <message>
        <source>Create a new token on the dashboard&apos;s credentials page and log in again</source>
        <translation>请在控制台的凭据页面创建新令牌并重新登录</translation>
    </message>
    <message>
        <source>The workspace does not permit this (%1)</source>
        <translation>工作区不允许此操作 (%1)</translation>
    </message>
    <message>
        <source>Ask the workspace&apos;s administrator for the permission, or log in with another token</source>
        <translation>请向工作区管理员申请权限，或用其他令牌登录</translation>
    </message>
    <message>
        <source>The workspace does not know what was asked for (%1)</source>
        <translation>工作区找不到所请求的内容 (%1)</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; also check the workspace&apos;s id</source>
        <translation>它可能已被移除；也请检查工作区 ID</translation>
    </message>
    <message>
        <source>This workspace does not offer %1</source>
        <translation>此工作区不提供 %1</translation>
    </message>
    <message>
        <source>Everything else works without it</source>
        <translation>其他功能不受影响</translation>
    </message>
    <message>
        <source>The workspace refused %1 because of the present state of the object</source>
        <translation>由于对象的当前状态，工作区拒绝了 %1</translation>
    </message>
    <message>
        <source>Look at its present state and try again</source>
        <translation>请查看其当前状态后重试</translation>
    </message>
    <message>
        <source>The workspace refused the content of %1</source>
        <translation>工作区拒绝了 %1 的内容</translation>
    </message>
    <message>
        <source>Correct what the workspace names, then try again</source>
        <translation>请更正工作区指出的问题后重试</translation>
    </message>
    <message>
        <source>There is no such node group</source>
        <translation>没有此节点组</translation>
    </message>
    <message>
        <source>Choose one of the workspace&apos;s node groups</source>
        <translation>请选择工作区的某个节点组</translation>
    </message>
    <message>
        <source>The node group does not offer this resource shape</source>
        <translation>节点组不提供此资源规格</translation>
    </message>
    <message>
        <source>Choose a resource shape that the node group offers</source>
        <translation>请选择节点组提供的资源规格</translation>
    </message>
    <message>
        <source>The workspace&apos;s quota is used up</source>
        <translation>工作区的配额已用完</translation>
    </message>
    <message>
        <source>Stop other jobs, use fewer nodes, or ask for more quota</source>
        <translation>请停止其他作业、使用更少的节点，或申请更多配额</translation>
    </message>
    <message>
        <source>There is a job of this name already</source>
        <translation>已有同名作业</translation>
    </message>
    <message>
        <source>Launch under another name, or delete the other job</source>
        <translation>请以其他名称启动，或删除另一个作业</translation>
    </message>
    <message>
        <source>The workspace takes no more requests for the moment</source>
        <translation>工作区暂时不再接受请求</translation>
    </message>
    <message>
        <source>Wait a minute, then try again</source>
        <translation>请等待一分钟后重试</translation>
    </message>
    <message>
        <source>The workspace&apos;s server is in trouble</source>
        <translation>工作区的服务器出现故障</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>请稍后重试</translation>
    </message>
    <message>
        <source>The workspace&apos;s server did not answer in time</source>
        <translation>工作区的服务器没有及时应答</translation>
    </message>
    <message>
        <source>Check the network connection, then try again</source>
        <translation>请检查网络连接后重试</translation>
    </message>
    <message>
        <source>The workspace cannot be reached</source>
        <translation>无法连接到工作区</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy settings</source>
        <translation>请检查网络连接和代理设置</translation>
    </message>
    <message>
        <source>There is no trusted, encrypted connection to the workspace; nothing was sent</source>
        <translation>与工作区之间没有可信的加密连接；未发送任何内容</translation>
    </message>
    <message>
        <source>Check the URL, this computer&apos;s clock and its certificates; a proxy may stand in between</source>
        <translation>请检查 URL、本机时钟和证书；中间可能有代理</translation>
    </message>
    <message>
        <source>The server sends requests on to another address; they were not followed, so that the token stays here</source>
        <translation>服务器将请求重定向到其他地址；未跟随重定向，因此令牌没有外传</translation>
    </message>
    <message>
        <source>Check the workspace&apos;s URL; a network&apos;s login page may stand in between</source>
        <translation>请检查工作区 URL；中间可能有网络登录页面</translation>
    </message>
    <message>
        <source>The answer to %1 cannot be understood</source>
        <translation>无法理解对 %1 的应答</translation>
    </message>
    <message>
        <source>Check the workspace&apos;s URL; a proxy or login page may answer in its place</source>
        <translation>请检查工作区 URL；可能是代理或登录页面代为应答</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <translation>请求已取消</translation>
    </message>
    <message>
        <source>The connection broke while the job was created; whether it exists cannot be told now</source>
        <translation>创建作业时连接中断；目前无法确定作业是否存在</translation>
    </message>
    <message>
        <source>It is looked for by its name before it is created again</source>
        <translation>再次创建之前会按名称查找该作业</translation>
    </message>
    <message>
        <source>is set without %1</source>
        <translation>已设置，但缺少 %1</translation>
    </message>
    <message>
        <source>Set both, or neither</source>
        <translation>请同时设置两者，或都不设置</translation>
    </message>
    <message>
        <source>the system&apos;s keychain has no token for this workspace any more</source>
        <translation>系统钥匙串中已没有此工作区的令牌</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s keychain and try again</source>
        <translation>请解锁系统钥匙串后重试</translation>
    </message>
    <message>
        <source>the token could not be kept; it is used until this program ends</source>
        <translation>无法保存令牌；令牌仅在本程序结束前使用</translation>
    </message>
    <message>
        <source>the kept token could not be read</source>
        <translation>无法读取已保存的令牌</translation>
    </message>
    <message>
        <source>the kept token could not be removed</source>
        <translation>无法移除已保存的令牌</translation>
    </message>
    <message>
        <source>the list of logins cannot be read</source>
        <translation>无法读取登录信息列表</translation>
    </message>
    <message>
        <source>the list of logins is damaged</source>
        <translation>登录信息列表已损坏</translation>
    </message>
    <message>
        <source>the list of logins was written by a newer version</source>
        <translation>登录信息列表由更新的版本写入</translation>
    </message>
    <message>
        <source>Use that version, or remove the file</source>
        <translation>请使用该版本，或移除该文件</translation>
    </message>
    <message>
        <source>the list of logins could not be written</source>
        <translation>无法写入登录信息列表</translation>
    </message>
    <message>
        <source>Tokens end after a day unless you chose more: make a new one on the credentials page. One that was just made can take 2 to 3 minutes to be accepted</source>
        <translation>若未选择更长时间，令牌在一天后到期：请在凭据页面创建新令牌。刚创建的令牌可能需要 2 至 3 分钟才被接受</translation>
    </message>
    <message>
        <source>The token may have expired, or belong to another workspace or environment than the URL: compare both with the credentials page</source>
        <translation>令牌可能已过期，或属于与此 URL 不同的工作区或环境：请将两者与凭据页面对照</translation>
    </message>
    <message>
        <source>Compare workspace id and URL with the dashboard; a new workspace can take 10 minutes to be ready</source>
        <translation>请将工作区 ID 和 URL 与控制台对照；新工作区可能需要 10 分钟才就绪</translation>
    </message>
    <message>
        <source>There is something else at this URL: leave it empty for the usual gateway, or compare it</source>
        <translation>此 URL 上是其他服务：请留空以使用默认网关，或核对 URL</translation>
    </message>
    <message>
        <source>Log in with the lep command line again, or log in here</source>
        <translation>请用 lep 命令行重新登录，或在此处登录</translation>
    </message>
    <message>
        <source>the login file is no regular file</source>
        <translation>登录文件不是普通文件</translation>
    </message>
    <message>
        <source>the login file cannot be read</source>
        <translation>无法读取登录文件</translation>
    </message>
    <message>
        <source>the login file is larger than %1 KiB</source>
        <translation>登录文件超过 %1 KiB</translation>
    </message>
    <message>
        <source>the login file is not as the lep command line writes it</source>
        <translation>登录文件不符合 lep 命令行写入的格式</translation>
    </message>
    <message>
        <source>The workspace sent a node group without an id</source>
        <translation>工作区发来的某个节点组没有 ID</translation>
    </message>
    <message>
        <source>The workspace sent a node without an id</source>
        <translation>工作区发来的某个节点没有 ID</translation>
    </message>
    <message>
        <source>The workspace sent a reservation without an id</source>
        <translation>工作区发来的某个预留没有 ID</translation>
    </message>
    <message>
        <source>The workspace sent a resource shape without a name</source>
        <translation>工作区发来的某个资源规格没有名称</translation>
    </message>
    <message>
        <source>The workspace sent a secret without a name</source>
        <translation>工作区发来的某个密钥没有名称</translation>
    </message>
    <message>
        <source>The workspace sent a registry credential without an id</source>
        <translation>工作区发来的某个镜像仓库凭据没有 ID</translation>
    </message>
    <message>
        <source>The workspace sent a stored file without a name</source>
        <translation>工作区发来的某个存储文件没有名称</translation>
    </message>
    <message>
        <source>The workspace sent a job without an id</source>
        <translation>工作区发来的某个作业没有 ID</translation>
    </message>
    <message>
        <source>The workspace sent a replica without an id</source>
        <translation>工作区发来的某个副本没有 ID</translation>
    </message>
    <message>
        <source>It is the part before the colon of what the credentials page shows</source>
        <translation>它是凭据页面所示内容中冒号之前的部分</translation>
    </message>
    <message>
        <source>this is no workspace id</source>
        <translation>这不是工作区 ID</translation>
    </message>
    <message>
        <source>An id has letters, digits, &quot;-&quot;, &quot;_&quot; and &quot;.&quot; only</source>
        <translation>ID 只能包含字母、数字、“-”、“_”和“.”</translation>
    </message>
    <message>
        <source>the token is missing</source>
        <translation>缺少令牌</translation>
    </message>
    <message>
        <source>Make one on the credentials page of the dashboard</source>
        <translation>请在控制台的凭据页面创建</translation>
    </message>
    <message>
        <source>the token has blanks or characters that no token has</source>
        <translation>令牌中含有空格或令牌不会有的字符</translation>
    </message>
    <message>
        <source>Copy it again from the credentials page, without anything around it</source>
        <translation>请从凭据页面重新复制，不要带上前后的其他内容</translation>
    </message>
    <message>
        <source>the workspace&apos;s URL is not a URL</source>
        <translation>工作区的 URL 不是有效的 URL</translation>
    </message>
    <message>
        <source>Leave it empty for the usual gateway, or write https://HOST/api/v2/workspaces/ID</source>
        <translation>留空则使用默认网关，或填写 https://HOST/api/v2/workspaces/ID</translation>
    </message>
    <message>
        <source>%1 has a user name, a query or a fragment, which a workspace&apos;s URL has not</source>
        <translation>%1 含有用户名、查询或片段，工作区的 URL 不应包含这些</translation>
    </message>
    <message>
        <source>Write https://HOST/api/v2/workspaces/ID</source>
        <translation>请填写 https://HOST/api/v2/workspaces/ID</translation>
    </message>
    <message>
        <source>%1 is not an https address</source>
        <translation>%1 不是 https 地址</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>请使用 https</translation>
    </message>
    <message>
        <source>%1 would send the token over the network unencrypted</source>
        <translation>%1 会在网络上以未加密方式发送令牌</translation>
    </message>
    <message>
        <source>Use https; http is for programs on this computer only</source>
        <translation>请使用 https；http 仅用于本机上的程序</translation>
    </message>
    <message>
        <source>the origin is no address such as https://HOST</source>
        <translation>来源不是形如 https://HOST 的地址</translation>
    </message>
    <message>
        <source>Out of GPU memory in backward at step %4: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>第 %4 步反向传播时 GPU 显存不足：申请 %1，已用 %2（共 %3）。请尝试激活重计算、更小的微批次或张量并行 %5。</translation>
    </message>
    <message>
        <source>Out of GPU memory in the first backward pass: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>首次反向传播时 GPU 显存不足：申请 %1，已用 %2（共 %3）。请尝试激活重计算、更小的微批次或张量并行 %5。</translation>
    </message>
    <message>
        <source>Out of GPU memory in forward at step %4: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>第 %4 步前向传播时 GPU 显存不足：申请 %1，已用 %2（共 %3）。请尝试激活重计算、更小的微批次或张量并行 %5。</translation>
    </message>
    <message>
        <source>Out of GPU memory in the first forward pass: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>首次前向传播时 GPU 显存不足：申请 %1，已用 %2（共 %3）。请尝试激活重计算、更小的微批次或张量并行 %5。</translation>
    </message>
    <message>
        <source>Out of GPU memory in the optimizer at step %4: asked for %1 with %2 of %3 in use. Try the distributed optimizer, tensor parallel %5 or more pipeline stages.</source>
        <translation>第 %4 步优化器更新时 GPU 显存不足：申请 %1，已用 %2（共 %3）。请尝试分布式优化器、张量并行 %5 或更多流水线阶段。</translation>
    </message>
    <message>
        <source>Out of GPU memory in the first optimizer step: asked for %1 with %2 of %3 in use. Try the distributed optimizer, tensor parallel %5 or more pipeline stages.</source>
        <translation>首次优化器更新时 GPU 显存不足：申请 %1，已用 %2（共 %3）。请尝试分布式优化器、张量并行 %5 或更多流水线阶段。</translation>
    </message>
    <message>
        <source>Out of GPU memory while the model was set up: asked for %1 with %2 of %3 in use. The weights and optimizer states do not fit: try tensor parallel %5, more pipeline stages or more GPUs.</source>
        <translation>建立模型时 GPU 显存不足：申请 %1，已用 %2（共 %3）。权重和优化器状态放不下：请尝试张量并行 %5、更多流水线阶段或更多 GPU。</translation>
    </message>
    <message>
        <source>Out of GPU memory at step %4: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>第 %4 步 GPU 显存不足：申请 %1，已用 %2（共 %3）。请尝试激活重计算、更小的微批次或张量并行 %5。</translation>
    </message>
    <message>
        <source>Out of GPU memory before the first step was done: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>首步完成前 GPU 显存不足：申请 %1，已用 %2（共 %3）。请尝试激活重计算、更小的微批次或张量并行 %5。</translation>
    </message>
    <message>
        <source>Out of GPU memory. Try recomputing activations, a smaller micro-batch or tensor parallel %1.</source>
        <translation>GPU 显存不足。请尝试激活重计算、更小的微批次或张量并行 %1。</translation>
    </message>
    <message>
        <source>Out of GPU memory by fragmentation: asked for %1 while %2 were reserved but unused. Set PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True, or try a smaller micro-batch or tensor parallel %3.</source>
        <translation>碎片化导致 GPU 显存不足：申请 %1，同时有 %2 已保留但未使用。请设置 PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True，或尝试更小的微批次或张量并行 %3。</translation>
    </message>
    <message>
        <source>Shared memory (/dev/shm) ran out in a data-loader worker. Give the job more shared memory or fewer data-loader workers.</source>
        <translation>数据加载 worker 的共享内存 (/dev/shm) 耗尽。请为作业分配更多共享内存，或减少数据加载 worker。</translation>
    </message>
    <message>
        <source>A process was killed with signal 9 and no other reason is given: most often the host ran out of memory. Take a shape with more memory, or use fewer data-loader workers; look at the node&apos;s events.</source>
        <translation>某个进程被信号 9 终止，且没有给出其他原因：多数情况是主机内存不足。请选择内存更大的规格，或减少数据加载 worker；并查看节点的事件。</translation>
    </message>
    <message>
        <source>The host ran out of memory and a process was killed. Take a shape with more memory, ask for more of it, or use fewer data-loader workers.</source>
        <translation>主机内存不足，某个进程被终止。请选择内存更大的规格、申请更多内存，或减少数据加载 worker。</translation>
    </message>
    <message>
        <source>%1 did not end within %2 s: another rank hangs or died, or the network is slow. Look for the first error of any rank; where there is none, run again with NCCL_DEBUG=INFO and check the nodes.</source>
        <translation>%1 在 %2 秒内没有结束：其他 rank 挂起或崩溃，或网络较慢。请查找任一 rank 的首个错误；若没有，请用 NCCL_DEBUG=INFO 重新运行并检查节点。</translation>
    </message>
    <message>
        <source>The network between the nodes failed under NCCL. Try again on other nodes; when it comes back, check the fabric, the network interface settings and the image&apos;s network plug-in.</source>
        <translation>NCCL 所用的节点间网络发生故障。请在其他节点上重试；若再次出现，请检查互连网络、网络接口设置和镜像的网络插件。</translation>
    </message>
    <message>
        <source>NCCL failed. Look for the first error of any rank; run again with NCCL_DEBUG=INFO, and with more shared memory if it says so.</source>
        <translation>NCCL 失败。请查找任一 rank 的首个错误；用 NCCL_DEBUG=INFO 重新运行，若日志有提示，请增加共享内存。</translation>
    </message>
    <message>
        <source>The container lacks the Python module %1. Take an image that has it, or install it in a command before the launch.</source>
        <translation>容器缺少 Python 模块 %1。请使用包含该模块的镜像，或在启动前命令中安装。</translation>
    </message>
    <message>
        <source>The container lacks a package, or has it in another version. Take another image, or install it in a command before the launch.</source>
        <translation>容器缺少某个软件包，或其版本不符。请使用其他镜像，或在启动前命令中安装。</translation>
    </message>
    <message>
        <source>The model hub refuses the download: accept the model&apos;s terms with this account, and give the job a token of it (secret HF_TOKEN).</source>
        <translation>模型仓库拒绝下载：请用此账号接受模型的条款，并为作业提供其令牌（密钥 HF_TOKEN）。</translation>
    </message>
    <message>
        <source>The server does not accept the token. Give the job a valid one (secret HF_TOKEN).</source>
        <translation>服务器不接受该令牌。请为作业提供有效的令牌（密钥 HF_TOKEN）。</translation>
    </message>
    <message>
        <source>Shared memory (/dev/shm) is full: give the job more of it.</source>
        <translation>共享内存 (/dev/shm) 已满：请为作业分配更多共享内存。</translation>
    </message>
    <message>
        <source>The disk is full: free some space, or write logs and checkpoints elsewhere.</source>
        <translation>磁盘已满：请释放一些空间，或将日志和检查点写到其他位置。</translation>
    </message>
    <message>
        <source>The job may not write to %1. Check the mount and its rights.</source>
        <translation>作业不能写入 %1。请检查挂载及其权限。</translation>
    </message>
    <message>
        <source>%1 is not there in the job. Check the path and the mounts.</source>
        <translation>作业中不存在 %1。请检查路径和挂载。</translation>
    </message>
    <message>
        <source>The loss is not a number from the start. Lower the learning rate, use bf16, and check data and FP8 settings.</source>
        <translation>损失从一开始就不是数值 (NaN)。请降低学习率、使用 bf16，并检查数据和 FP8 设置。</translation>
    </message>
    <message>
        <source>The loss is not a number after step %1. Lower the learning rate or lengthen its warm-up, and check data and FP8 settings.</source>
        <translation>损失在第 %1 步之后不再是数值 (NaN)。请降低学习率或延长预热，并检查数据和 FP8 设置。</translation>
    </message>
    <message>
        <source>A node was lost; the configuration is not to blame. Run it again, on other nodes if it comes back.</source>
        <translation>丢失了一个节点；与配置无关。请重新运行，若再次出现请换用其他节点。</translation>
    </message>
    <message>
        <source>The job was preempted; the configuration is not to blame. Run it again, with a higher priority or on reserved nodes.</source>
        <translation>作业被抢占；与配置无关。请以更高的优先级或在预留节点上重新运行。</translation>
    </message>
    <message>
        <source>The job was cancelled and no reason is given. Run it again if nobody stopped it.</source>
        <translation>作业被取消，没有给出原因。若并非有人停止，请重新运行。</translation>
    </message>
    <message>
        <source>A process crashed (segmentation fault). Run it again; when it comes back, try another image or switch fused kernels off one by one.</source>
        <translation>某个进程崩溃（段错误）。请重新运行；若再次出现，请换用其他镜像或逐个关闭融合内核。</translation>
    </message>
    <message>
        <source>The run ended without success and this text does not say why. Look at the logs of all ranks for the first error.</source>
        <translation>运行未成功结束，且此文本没有说明原因。请在所有 rank 的日志中查找首个错误。</translation>
    </message>
    <message>
        <source>A GPU reports a hardware error. Run again on another node and report this one.</source>
        <translation>某块 GPU 报告硬件错误。请在其他节点上重新运行，并上报此节点。</translation>
    </message>
    <message>
        <source>cuBLAS could not start: often the GPU&apos;s memory is full already, or an assertion on the device came before. Try a smaller micro-batch first.</source>
        <translation>cuBLAS 无法启动：常见原因是 GPU 显存已满，或此前设备上出现断言失败。请先尝试更小的微批次。</translation>
    </message>
    <message>
        <source>A CUDA kernel failed. Run again with CUDA_LAUNCH_BLOCKING=1 to find it; where it moves about, try another node.</source>
        <translation>某个 CUDA 内核失败。请用 CUDA_LAUNCH_BLOCKING=1 重新运行以定位；若出错位置不固定，请换用其他节点。</translation>
    </message>
    <message>
        <source>The framework refuses these settings, as the line says. Change the size it names, and report the rule: such a configuration should not have been offered.</source>
        <translation>如该行所示，框架拒绝了这些设置。请修改其指出的尺寸，并上报该规则：本不应给出这样的配置。</translation>
    </message>
    <message>
        <source>The program stopped with an error of its own. Read the traceback above the line; versions that do not fit are a common cause.</source>
        <translation>程序因自身错误而停止。请阅读该行上方的 traceback；常见原因是版本不匹配。</translation>
    </message>
    <message>
        <source>The container image could not be fetched. Check its name and tag, and that the registry&apos;s pull secret is given to the job.</source>
        <translation>无法获取容器镜像。请检查其名称和标签，并确认作业已获得镜像仓库的拉取密钥。</translation>
    </message>
    <message>
        <source>The time limit ended the run. Steps measured before still count; give it more time or fewer steps.</source>
        <translation>运行因达到时间限制而结束。已测得的步仍然有效；请延长时间或减少步数。</translation>
    </message>
    <message>
        <source>Out of GPU memory</source>
        <translation>GPU 显存不足</translation>
    </message>
    <message>
        <source>Out of host memory</source>
        <translation>主机内存不足</translation>
    </message>
    <message>
        <source>Communication (NCCL)</source>
        <translation>通信 (NCCL)</translation>
    </message>
    <message>
        <source>CUDA error</source>
        <translation>CUDA 错误</translation>
    </message>
    <message>
        <source>Configuration refused</source>
        <translation>配置被拒绝</translation>
    </message>
    <message>
        <source>Program error (Python)</source>
        <translation>程序错误 (Python)</translation>
    </message>
    <message>
        <source>Missing package</source>
        <translation>缺少软件包</translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation>访问被拒绝</translation>
    </message>
    <message>
        <source>Files or storage</source>
        <translation>文件或存储</translation>
    </message>
    <message>
        <source>Preempted or node lost</source>
        <translation>被抢占或丢失节点</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间限制</translation>
    </message>
    <message>
        <source>Loss is not a number</source>
        <translation>损失不是数值</translation>
    </message>
    <message>
        <source>Ended without a reason</source>
        <translation>无故结束</translation>
    </message>
    <message>
        <source>this is a folder, not a log</source>
        <translation>这是文件夹，不是日志</translation>
    </message>
    <message>
        <source>the log could not be opened</source>
        <translation>无法打开日志</translation>
    </message>
    <message>
        <source>the log could not be read to its end</source>
        <translation>无法将日志读到末尾</translation>
    </message>
    <message>
        <source>the event file could not be opened</source>
        <translation>无法打开事件文件</translation>
    </message>
    <message>
        <source>the folder of logs could not be read</source>
        <translation>无法读取日志目录</translation>
    </message>
    <message>
        <source>See autotuner-sandbox --help</source>
        <translation>参见 autotuner-sandbox --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of the form 127.0.0.1:PORT</source>
        <translation>“%1”不是形如 127.0.0.1:PORT 的地址</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number from %2 to %3</source>
        <translation>“%1”不是 %2 至 %3 的数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number of 0 or more</source>
        <translation>“%1”不是不小于 0 的整数</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>is not understood</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>must be 1 to 64 letters, digits, dots, hyphens and underscores</source>
        <translation>须为 1 至 64 个字母、数字、点、连字符和下划线</translation>
    </message>
    <message>
        <source>is missing, and AUTOTUNER_SANDBOX_TOKEN is not set</source>
        <translation>缺失，且未设置 AUTOTUNER_SANDBOX_TOKEN</translation>
    </message>
    <message>
        <source>Known kinds are %1</source>
        <translation>已知的种类有 %1</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>field %1 is unknown or has an impossible value</source>
        <translation>字段 %1 未知或其值无效</translation>
    </message>
    <message>
        <source>kind &quot;%1&quot; is unknown</source>
        <translation>种类“%1”未知</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <source>are too many</source>
        <translation>数量过多</translation>
    </message>
    <message>
        <source>is not of the form KIND:key=value,key=value</source>
        <translation>不符合 KIND:key=value,key=value 的格式</translation>
    </message>
    <message>
        <source>See autotuner-sandbox --help for the form of a cluster</source>
        <translation>集群的格式参见 autotuner-sandbox --help</translation>
    </message>
    <message>
        <source>must be a text of at most 255 letters</source>
        <translation>须为不超过 255 个字符的文本</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>须为 %1 至 %2 的数</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>须为 true 或 false</translation>
    </message>
    <message>
        <source>is looked for in something that is no object</source>
        <translation>在非对象的内容中查找</translation>
    </message>
    <message>
        <source>must be a list of names</source>
        <translation>须为名称列表</translation>
    </message>
    <message>
        <source>is not of the form NAME=GPU,NODES,GPUS_PER_NODE</source>
        <translation>不符合 NAME=GPU,NODES,GPUS_PER_NODE 的格式</translation>
    </message>
    <message>
        <source>name %1 twice</source>
        <translation>重复使用了名称 %1</translation>
    </message>
    <message>
        <source>must name at least one group</source>
        <translation>须至少指定一个组</translation>
    </message>
    <message>
        <source>is no job of the sandbox</source>
        <translation>不是沙盒的作业</translation>
    </message>
    <message>
        <source>Name a folder with --state that can be written and has room</source>
        <translation>请用 --state 指定一个可写且有空间的目录</translation>
    </message>
    <message>
        <source>another sandbox works in this folder</source>
        <translation>另一个沙盒正在使用此目录</translation>
    </message>
    <message>
        <source>End it, or name another folder with --state</source>
        <translation>请结束它，或用 --state 指定其他目录</translation>
    </message>
    <message>
        <source>cannot be unpacked: out of memory</source>
        <translation>无法解包：内存不足</translation>
    </message>
    <message>
        <source>is larger than 16 MiB when unpacked</source>
        <translation>解包后大于 16 MiB</translation>
    </message>
    <message>
        <source>is no whole gzip stream</source>
        <translation>不是完整的 gzip 流</translation>
    </message>
    <message>
        <source>is a broken archive</source>
        <translation>是损坏的归档</translation>
    </message>
    <message>
        <source>holds no settings.json</source>
        <translation>不含 settings.json</translation>
    </message>
    <message>
        <source>is larger than 8 MiB</source>
        <translation>大于 8 MiB</translation>
    </message>
    <message>
        <source>is no base64 text</source>
        <translation>不是 base64 文本</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>is not of the form node-nfs:NAME</source>
        <translation>不符合 node-nfs:NAME 的格式</translation>
    </message>
    <message>
        <source>cannot be understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>must be a number from 0.01 to 10000</source>
        <translation>须为 0.01 至 10000 的数</translation>
    </message>
    <message>
        <source>cannot be listened on</source>
        <translation>无法监听</translation>
    </message>
    <message>
        <source>Port 0 picks a free one</source>
        <translation>端口 0 会自动选择空闲端口</translation>
    </message>
    <message>
        <source>is a word that the sandbox does not know</source>
        <translation>是沙盒不认识的字段</translation>
    </message>
    <message>
        <source>is of a format that this sandbox does not know</source>
        <translation>的格式是此沙盒不认识的</translation>
    </message>
    <message>
        <source>AUTOTUNER_SANDBOX_STEPS must be a whole number from 0 to %1 and AUTOTUNER_SANDBOX_STEP_SECONDS a number from 0 to %2</source>
        <translation>AUTOTUNER_SANDBOX_STEPS 须为 0 至 %1 的整数，AUTOTUNER_SANDBOX_STEP_SECONDS 须为 0 至 %2 的数</translation>
    </message>
    <message>
        <source>name one chart: %1</source>
        <translation>请指定一个图表：%1</translation>
    </message>
    <message>
        <source>there is no such chart; known are %1</source>
        <translation>没有此图表；已知的有 %1</translation>
    </message>
    <message>
        <source>is not a number from 1 to 4</source>
        <translation>不是 1 至 4 的数</translation>
    </message>
    <message>
        <source>makes a picture of %1 million pixels; at most %2 million are drawn</source>
        <translation>会生成 %1 百万像素的图片；最多绘制 %2 百万像素</translation>
    </message>
    <message>
        <source>is neither .png, .svg, .pdf nor .csv</source>
        <translation>不是 .png、.svg、.pdf 或 .csv</translation>
    </message>
    <message>
        <source>Another name needs --format</source>
        <translation>其他文件名需要 --format</translation>
    </message>
    <message>
        <source>there is nothing to show; no file was written</source>
        <translation>没有可显示的内容；未写入文件</translation>
    </message>
    <message>
        <source>See autotuner results</source>
        <translation>参见 autotuner results</translation>
    </message>
    <message>
        <source>is no folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Give the folder that it lies in; autotuner parse-log reads one file</source>
        <translation>请给出它所在的文件夹；autotuner parse-log 可读取单个文件</translation>
    </message>
    <message>
        <source>Name the folder of logs: --logs-path DIR</source>
        <translation>请指定日志目录：--logs-path DIR</translation>
    </message>
    <message>
        <source>there is no such folder or file</source>
        <translation>没有此文件夹或文件</translation>
    </message>
    <message>
        <source>no file in %1 has a name that begins so</source>
        <translation>%1 中没有名称以此开头的文件</translation>
    </message>
    <message>
        <source>Without the flag every log is read</source>
        <translation>不用此选项时读取全部日志</translation>
    </message>
    <message>
        <source>is none of the logs that were read</source>
        <translation>不在已读取的日志之中</translation>
    </message>
    <message>
        <source>no logs were found</source>
        <translation>没有找到日志</translation>
    </message>
    <message>
        <source>the logs belong to no configuration of this plan</source>
        <translation>这些日志不属于本方案的任何配置</translation>
    </message>
    <message>
        <source>no run has steps that could be ranked</source>
        <translation>没有运行含有可供排名的步数据</translation>
    </message>
    <message>
        <source>is neither &quot;settled&quot; nor a number of steps</source>
        <translation>既不是“settled”，也不是步数</translation>
    </message>
    <message>
        <source>is not PATH=CONFIGURATION</source>
        <translation>不符合 PATH=CONFIGURATION 格式</translation>
    </message>
    <message>
        <source>needs --logs-path</source>
        <translation>需要 --logs-path</translation>
    </message>
    <message>
        <source>is not used with --logs-path</source>
        <translation>不能与 --logs-path 同用</translation>
    </message>
    <message>
        <source>there are no logs and no event files in this folder of the workspace</source>
        <translation>工作区的此目录中没有日志，也没有事件文件</translation>
    </message>
    <message>
        <source>there are no event files and no files whose name begins with %1 in this folder of the workspace</source>
        <translation>工作区的此目录中没有事件文件，也没有名称以 %1 开头的文件</translation>
    </message>
    <message>
        <source>Wait until the runs have written something, or check the path</source>
        <translation>请等待运行写入内容，或检查路径</translation>
    </message>
    <message>
        <source>a folder of the workspace is needed</source>
        <translation>需要工作区中的目录</translation>
    </message>
    <message>
        <source>Give the path as jobs see it, for example /nemo-workspace/logs/llama</source>
        <translation>请按作业所见填写路径，例如 /nemo-workspace/logs/llama</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>是文件夹，不是文件</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
    <message>
        <source>none stands alone</source>
        <translation>none 只能单独使用</translation>
    </message>
    <message>
        <source>leaves nothing of --sections</source>
        <translation>会使 --sections 不剩任何章节</translation>
    </message>
    <message>
        <source>is longer than %1 letters</source>
        <translation>超过 %1 个字符</translation>
    </message>
    <message>
        <source>is neither .html, .pdf nor .md</source>
        <translation>不是 .html、.pdf 或 .md</translation>
    </message>
    <message>
        <source>this program was built without the app, which draws %1</source>
        <translation>本程序构建时未包含用于绘制 %1 的应用</translation>
    </message>
    <message>
        <source>Reports as .html and .md and charts as .csv can be had without it</source>
        <translation>.html 和 .md 报告以及 .csv 图表无需它即可生成</translation>
    </message>
    <message>
        <source>the plan has no model or no machines yet</source>
        <translation>方案尚未选择模型或机器</translation>
    </message>
    <message>
        <source>Choose both: runs are compared by what they mean for a model on its machines</source>
        <translation>请两者都选择：运行按其对该模型及其机器的意义进行对比</translation>
    </message>
    <message>
        <source>the configuration of the run cannot be told from its name %1</source>
        <translation>无法从运行的名称 %1 得知其配置</translation>
    </message>
    <message>
        <source>Assign its logs to a configuration by hand</source>
        <translation>请手动为其日志指定配置</translation>
    </message>
    <message>
        <source>its logs are gone; the campaign noted %1 steps with a median of %2 s</source>
        <translation>其日志已不存在；运行组记录了 %1 步，中位数 %2 秒</translation>
    </message>
    <message>
        <source>Run it once more, or put its logs back</source>
        <translation>请重新运行一次，或把日志放回原处</translation>
    </message>
    <message>
        <source>reading the logs was stopped</source>
        <translation>日志读取已停止</translation>
    </message>
    <message>
        <source>more than %1 logs: the rest was left out</source>
        <translation>日志超过 %1 个：其余已排除</translation>
    </message>
    <message>
        <source>Choose a folder further down, or name the prefix of the logs</source>
        <translation>请选择更下层的文件夹，或指定日志的前缀</translation>
    </message>
    <message>
        <source>no file in this folder tells of training steps or of a failure</source>
        <translation>此文件夹中没有文件记录训练步骤或失败</translation>
    </message>
    <message>
        <source>Step times are on the standard output that the launcher keeps, or in event files: choose their folder</source>
        <translation>步时间在启动器保存的标准输出或事件文件中：请选择它们所在的文件夹</translation>
    </message>
    <message>
        <source>no logs are in this folder</source>
        <translation>此文件夹中没有日志</translation>
    </message>
    <message>
        <source>Choose the folder that holds the folders of the runs</source>
        <translation>请选择包含各运行文件夹的文件夹</translation>
    </message>
    <message>
        <source>no file in this folder begins with &quot;%1&quot;</source>
        <translation>此文件夹中没有以“%1”开头的文件</translation>
    </message>
    <message>
        <source>Take the prefix away, or correct it</source>
        <translation>请去掉或更正前缀</translation>
    </message>
    <message>
        <source>the log is not there any more</source>
        <translation>日志已不存在</translation>
    </message>
    <message>
        <source>this is no plain file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>Not launched: predicted to run out of GPU memory</source>
        <translation>未启动：预测会 GPU 显存不足</translation>
    </message>
    <message>
        <source>Not launched: it equals the base configuration, whose run stands for it</source>
        <translation>未启动：与基准配置相同，以基准配置的运行为准</translation>
    </message>
    <message>
        <source>Not launched: the campaign&apos;s budget was spent</source>
        <translation>未启动：运行组的预算已用完</translation>
    </message>
    <message>
        <source>Not launched: too many runs of the campaign had failed</source>
        <translation>未启动：运行组中失败的运行过多</translation>
    </message>
    <message>
        <source>Not launched: it was taken out of the campaign</source>
        <translation>未启动：已从运行组中移除</translation>
    </message>
    <message>
        <source>The run was stopped</source>
        <translation>运行已停止</translation>
    </message>
    <message>
        <source>The run was stopped: %1</source>
        <translation>运行已停止：%1</translation>
    </message>
    <message>
        <source>The run failed, and nothing says why</source>
        <translation>运行失败，原因不明</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>运行失败：%1</translation>
    </message>
    <message>
        <source>these arguments are of the model %1, not of %2: left out</source>
        <translation>这些参数属于模型 %1，而不是 %2：已排除</translation>
    </message>
    <message>
        <source>Compare these logs in a project of their own model</source>
        <translation>请在其所属模型的项目中对比这些日志</translation>
    </message>
    <message>
        <source>the chart cannot be written</source>
        <translation>无法写入图表</translation>
    </message>
    <message>
        <source>Choose a folder that can be written and has room</source>
        <translation>请选择可写且有空间的文件夹</translation>
    </message>
    <message>
        <source>Choose another folder, or make room and see that you may write there.</source>
        <translation>请选择其他文件夹，或释放空间并确认有写入权限。</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The picture cannot be drawn</source>
        <translation>无法绘制图片</translation>
    </message>
    <message>
        <source>Ask for a smaller one.</source>
        <translation>请改用较小的图片。</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for fetched logs</source>
        <translation>请释放一些空间，或为获取的日志选择其他文件夹</translation>
    </message>
    <message>
        <source>something else than a folder is in the way</source>
        <translation>该位置已被非文件夹的内容占用</translation>
    </message>
    <message>
        <source>the fetched file could not be written</source>
        <translation>无法写入获取的文件</translation>
    </message>
    <message>
        <source>there is no such path in the workspace&apos;s storage</source>
        <translation>工作区的存储中没有此路径</translation>
    </message>
    <message>
        <source>Paths begin at the root of the file system, not where jobs mount it</source>
        <translation>路径从文件系统的根目录开始，而不是从作业的挂载位置开始</translation>
    </message>
    <message>
        <source>fetching was cancelled</source>
        <translation>获取已取消</translation>
    </message>
    <message>
        <source>Files that are complete are kept and not fetched again</source>
        <translation>已完整获取的文件会保留，不会再次获取</translation>
    </message>
    <message>
        <source>%1 files are more than one fetch takes and were left out</source>
        <translation>有 %1 个文件超出单次获取的上限，已排除</translation>
    </message>
    <message>
        <source>there are more than %1 folders; the rest was not looked into</source>
        <translation>目录超过 %1 个；其余未查找</translation>
    </message>
    <message>
        <source>an entry has a name that cannot be asked for: %1</source>
        <translation>某个条目的名称无法用于请求：%1</translation>
    </message>
    <message>
        <source>left out: with it the fetch would be larger than its limit</source>
        <translation>已排除：加上它会超出单次获取的大小上限</translation>
    </message>
    <message>
        <source>Choose fewer folders at a time</source>
        <translation>请减少一次选择的文件夹</translation>
    </message>
    <message>
        <source>the path of the logs is missing</source>
        <translation>缺少日志的路径</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Model TFLOPS per GPU</source>
        <translation>每 GPU 模型 TFLOPS</translation>
    </message>
    <message>
        <source>Cost against training time</source>
        <translation>费用与训练时间</translation>
    </message>
    <message>
        <source>Peak memory by part</source>
        <translation>峰值显存构成</translation>
    </message>
    <message>
        <source>Step time over the steps</source>
        <translation>各步的步时</translation>
    </message>
    <message>
        <source>Spread of the step times</source>
        <translation>步时分布</translation>
    </message>
    <message>
        <source>Predicted against measured step time</source>
        <translation>预测步时与实测步时</translation>
    </message>
    <message>
        <source>Settings and what came of them</source>
        <translation>设置及其结果</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Plan and cluster</source>
        <translation>方案与集群</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Savings against the base configuration</source>
        <translation>相对基准配置的节省</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Effect of each setting</source>
        <translation>各设置项的影响</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>预测与实测</translation>
    </message>
    <message>
        <source>Failures and gaps</source>
        <translation>失败与缺失</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>附录</translation>
    </message>
    <message>
        <source>PARTLY SIMULATED: some of the runs come from a sandbox, which measures nothing. They are called simulated in every table. Decide nothing by them.</source>
        <translation>部分为模拟：部分运行来自沙盒，沙盒不做任何实测。它们在每个表格中都标为“模拟”。请勿据此决策。</translation>
    </message>
    <message>
        <source>SIMULATED: the runs come from a sandbox. No figure in this report is a measurement of real GPUs. Decide nothing by it.</source>
        <translation>模拟：这些运行来自沙盒。本报告中的数值都不是真实 GPU 的实测结果。请勿据此决策。</translation>
    </message>
    <message>
        <source>PARTLY SIMULATED: configuration report for %1</source>
        <translation>部分为模拟：%1 的配置报告</translation>
    </message>
    <message>
        <source>PARTLY SIMULATED: %1</source>
        <translation>部分为模拟：%1</translation>
    </message>
    <message>
        <source>SIMULATED: configuration report for %1</source>
        <translation>模拟：%1 的配置报告</translation>
    </message>
    <message>
        <source>SIMULATED: %1</source>
        <translation>模拟：%1</translation>
    </message>
    <message>
        <source>Configuration report: %1 on %2</source>
        <translation>配置报告：%2 上的 %1</translation>
    </message>
    <message>
        <source>Configuration report: %1</source>
        <translation>配置报告：%1</translation>
    </message>
    <message>
        <source>%1 billion tokens, %2 runs</source>
        <translation>%1 B token，%2 个运行</translation>
    </message>
    <message>
        <source>%1, %2 billion tokens, %3 runs</source>
        <translation>%1，%2 B token，%3 个运行</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Measured and predicted</source>
        <translation>实测与预测</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1（预测）</translation>
    </message>
    <message>
        <source>%1 (measured)</source>
        <translation>%1（实测）</translation>
    </message>
    <message>
        <source>%1 (SIMULATED)</source>
        <translation>%1（模拟）</translation>
    </message>
    <message>
        <source>%1 (measured against predicted)</source>
        <translation>%1（实测对比预测）</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Every setting of the best configuration</source>
        <translation>最优配置的全部设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Megatron-Core flag</source>
        <translation>Megatron-Core 选项</translation>
    </message>
    <message>
        <source>The best configuration for NeMo 2.0</source>
        <translation>用于 NeMo 2.0 的最优配置</translation>
    </message>
    <message>
        <source>Overrides of the model&apos;s pretrain_recipe, one a line, as NeMo-Run&apos;s command line takes them:</source>
        <translation>对该模型 pretrain_recipe 的覆盖项，每行一个，格式与 NeMo-Run 命令行一致：</translation>
    </message>
    <message>
        <source>Full names and logs</source>
        <translation>完整名称与日志</translation>
    </message>
    <message>
        <source>Runs that this report names: %1 of %2</source>
        <translation>本报告提及的运行：%1 / %2</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Places that were looked through for logs:</source>
        <translation>查找过日志的位置：</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… 还有 %1 个。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>AutoTuner</source>
        <translation>AutoTuner</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>估算器</translation>
    </message>
    <message>
        <source>Container image of the plan</source>
        <translation>方案的容器镜像</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Settings of the best configuration</source>
        <translation>最优配置的设置</translation>
    </message>
    <message>
        <source>Model TFLOPS per GPU of %1 of %2 runs, fastest first; predicted behind measured</source>
        <translation>%2 个运行中 %1 个的每 GPU 模型 TFLOPS，最快的在前；预测值衬于实测值后方</translation>
    </message>
    <message>
        <source>Days to train on all tokens, %1 of %2 runs; predicted behind measured</source>
        <translation>训练完全部 token 的天数，%2 个运行中的 %1 个；预测值衬于实测值后方</translation>
    </message>
    <message>
        <source>Dollars to train on all tokens, %1 of %2 runs; predicted behind measured</source>
        <translation>训练完全部 token 的费用（美元），%2 个运行中的 %1 个；预测值衬于实测值后方</translation>
    </message>
    <message>
        <source>Dollars against days of %1 runs; the line joins those that no other beats in both</source>
        <translation>%1 个运行的费用（美元）与天数；连线上的运行在两方面都没有被其他运行同时超越</translation>
    </message>
    <message>
        <source>Peak memory per GPU of %1 of %2 runs: predicted parts, measured peak, capacity</source>
        <translation>%2 个运行中 %1 个的每 GPU 峰值显存：预测构成、实测峰值、容量</translation>
    </message>
    <message>
        <source>Step time over the steps of %1 of %2 runs; warm-up and outliers are marked</source>
        <translation>%2 个运行中 %1 个的各步步时；预热和离群值已标出</translation>
    </message>
    <message>
        <source>Spread of the step times of %1 of %2 runs: quartiles, whiskers without outliers, outliers</source>
        <translation>%2 个运行中 %1 个的步时分布：四分位数、不含离群值的须线、离群值</translation>
    </message>
    <message>
        <source>Predicted against measured step time of %1 runs; on the diagonal the prediction was right</source>
        <translation>%1 个运行的预测步时与实测步时；对角线上表示预测准确</translation>
    </message>
    <message>
        <source>Settings of %1 of %2 runs, a line each, with what was measured at the right</source>
        <translation>%2 个运行中 %1 个的设置，每个运行一条线，右侧为实测结果</translation>
    </message>
    <message>
        <source>From %1 %2 (%3) to %4 %2 (%5).</source>
        <translation>从 %1 %2 (%3) 到 %4 %2 (%5)。</translation>
    </message>
    <message>
        <source>Least time: %1 with %2 days. Least cost: %3 with %4. Runs on the front: %5.</source>
        <translation>用时最短：%1，%2 天。费用最低：%3，%4。位于前沿的运行：%5。</translation>
    </message>
    <message>
        <source>%1 of %2 runs are slower than predicted and lie above the diagonal.</source>
        <translation>%2 个运行中有 %1 个比预测慢，位于对角线上方。</translation>
    </message>
    <message>
        <source>Predicted from %1 GiB (%2) to %3 GiB (%4) of %5 GiB.</source>
        <translation>预测从 %1 GiB (%2) 到 %3 GiB (%4)，容量 %5 GiB。</translation>
    </message>
    <message>
        <source>%1 lines; outliers marked: %2; longest warm-up drawn: %3 steps.</source>
        <translation>%1 条线；标出的离群值：%2；所示最长预热：%3 步。</translation>
    </message>
    <message>
        <source>Medians from %1 s (%2) to %3 s (%4).</source>
        <translation>中位数从 %1 秒 (%2) 到 %3 秒 (%4)。</translation>
    </message>
    <message>
        <source>Settings that differ: %1. The stronger a line, the faster its run.</source>
        <translation>取值不同的设置项：%1。线条越粗重，运行越快。</translation>
    </message>
    <message>
        <source>There are no runs to draw.</source>
        <translation>没有可绘制的运行。</translation>
    </message>
    <message>
        <source>%1 is the fastest of the measured configurations: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration was not measured, so nothing can be said of savings.</source>
        <translation>%1 是实测配置中最快的：用 %3 B token 训练 %2 需 %4 天，费用 %5。基准配置没有实测，因此无法得知节省了多少。</translation>
    </message>
    <message>
        <source>SIMULATED: %1 is the fastest of the configurations run: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration was not run, so nothing can be said of savings.</source>
        <translation>模拟：%1 是已运行配置中最快的：用 %3 B token 训练 %2 需 %4 天，费用 %5。基准配置没有运行，因此无法得知节省了多少。</translation>
    </message>
    <message>
        <source>The base configuration, %1, is the fastest of those measured: it trains %2 on %3 billion tokens in %4 days for %5.</source>
        <translation>基准配置 %1 是实测配置中最快的：用 %3 B token 训练 %2 需 %4 天，费用 %5。</translation>
    </message>
    <message>
        <source>SIMULATED: the base configuration, %1, is the fastest of those run: it trains %2 on %3 billion tokens in %4 days for %5.</source>
        <translation>模拟：基准配置 %1 是已运行配置中最快的：用 %3 B token 训练 %2 需 %4 天，费用 %5。</translation>
    </message>
    <message>
        <source>%1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) and %8 (%9) less than the base configuration.</source>
        <translation>%1 用 %3 B token 训练 %2 需 %4 天，费用 %5：比基准配置少 %6 天（%7 小时），省 %8 (%9)。</translation>
    </message>
    <message>
        <source>SIMULATED: %1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) and %8 (%9) less than the base configuration.</source>
        <translation>模拟：%1 用 %3 B token 训练 %2 需 %4 天，费用 %5：比基准配置少 %6 天（%7 小时），省 %8 (%9)。</translation>
    </message>
    <message>
        <source>%1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) less than the base configuration, for %8 (%9) more.</source>
        <translation>%1 用 %3 B token 训练 %2 需 %4 天，费用 %5：比基准配置少 %6 天（%7 小时），但多花 %8 (%9)。</translation>
    </message>
    <message>
        <source>SIMULATED: %1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) less than the base configuration, for %8 (%9) more.</source>
        <translation>模拟：%1 用 %3 B token 训练 %2 需 %4 天，费用 %5：比基准配置少 %6 天（%7 小时），但多花 %8 (%9)。</translation>
    </message>
    <message>
        <source>%1 is the fastest with enough steps to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration looks %6 days faster, but on too few steps.</source>
        <translation>%1 是步数足以信赖的配置中最快的：用 %3 B token 训练 %2 需 %4 天，费用 %5。基准配置看似快 %6 天，但步数太少。</translation>
    </message>
    <message>
        <source>SIMULATED: %1 is the fastest with enough steps to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration looks %6 days faster, but on too few steps.</source>
        <translation>模拟：%1 是步数足以信赖的配置中最快的：用 %3 B token 训练 %2 需 %4 天，费用 %5。基准配置看似快 %6 天，但步数太少。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐</translation>
    </message>
    <message>
        <source>Model TFLOPS</source>
        <translation>模型 TFLOPS</translation>
    </message>
    <message>
        <source>Steps used: %1, after %2 of warm-up; outliers among them: %3.</source>
        <translation>采用的步数：%1，此前预热 %2 步；其中离群值：%3。</translation>
    </message>
    <message>
        <source>Spread: standard deviation %1 of the mean step time; 95 %% confidence of the mean ± %2.</source>
        <translation>离散程度：标准差为平均步时的 %1；均值的 95%% 置信区间为 ± %2。</translation>
    </message>
    <message>
        <source>The runner-up, %1, takes %2 longer: more than the measurements are unsure by (± %3).</source>
        <translation>第二名 %1 的用时长 %2：超出测量的不确定度 (± %3)。</translation>
    </message>
    <message>
        <source>The runner-up, %1, takes %2 longer: within what the measurements are unsure by (± %3), so either may be the faster one. More steps would tell.</source>
        <translation>第二名 %1 的用时长 %2：在测量的不确定度 (± %3) 之内，因此两者都可能更快。增加步数可以分出先后。</translation>
    </message>
    <message>
        <source>How sure this is:</source>
        <translation>可信程度：</translation>
    </message>
    <message>
        <source>If dollars count more than days: %1 takes %2 days for %3, which is %4 (%5) less and %6 days longer.</source>
        <translation>如果费用比天数更重要：%1 需 %2 天，费用 %3，省 %4 (%5)，但多用 %6 天。</translation>
    </message>
    <message>
        <source>No run has %1 steps or more. Run longer before you decide by these figures.</source>
        <translation>没有运行达到 %1 步。请运行更长时间，再根据这些数值做决定。</translation>
    </message>
    <message>
        <source>%1 is measured faster than its GPUs can compute (MFU %2). A unit, the pairing of log and configuration or the number of GPUs must be wrong: do not decide by it.</source>
        <translation>%1 的实测速度超出其 GPU 的算力 (MFU %2)。必有单位、日志与配置的对应关系或 GPU 数有误：请勿据此决策。</translation>
    </message>
    <message>
        <source>%1 did not run all steps that were asked for (%2 of %3).</source>
        <translation>%1 没有跑完要求的全部步数 (%2 / %3)。</translation>
    </message>
    <message>
        <source>Nothing can be decided yet: no run was read. Run configurations of the plan, or add the folder with their logs, and make this report again. Until then it holds the plan alone.</source>
        <translation>尚无法决策：没有读取到运行。请运行方案中的配置，或添加其日志所在的文件夹，然后重新生成本报告。在此之前，报告只包含方案。</translation>
    </message>
    <message>
        <source>Nothing can be decided: none of the %1 runs has step times that count. The section on failures says why, and what to try.</source>
        <translation>无法决策：%1 个运行都没有有效的步时。“失败与缺失”一节说明原因以及可尝试的办法。</translation>
    </message>
    <message>
        <source>The choice between days and dollars: no other run beats these in both</source>
        <translation>天数与费用的取舍：没有其他运行在两方面同时优于这些运行</translation>
    </message>
    <message>
        <source>There are no measured runs to compare.</source>
        <translation>没有可供对比的实测运行。</translation>
    </message>
    <message>
        <source>The base configuration is the best one: there is nothing to save.</source>
        <translation>基准配置就是最优配置：没有可节省的。</translation>
    </message>
    <message>
        <source>No run of the base configuration has figures. Run base_config to learn what the choice saves.</source>
        <translation>基准配置的运行都没有数值。请运行 base_config，以得知所选配置能节省多少。</translation>
    </message>
    <message>
        <source>The base configuration (%1) and the best (%2)</source>
        <translation>基准配置 (%1) 与最优配置 (%2)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>Best - base</source>
        <translation>最优 - 基准</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Step time, s</source>
        <translation>步时（秒）</translation>
    </message>
    <message>
        <source>Training time, hours</source>
        <translation>训练时间（小时）</translation>
    </message>
    <message>
        <source>Training time, days</source>
        <translation>训练时间（天）</translation>
    </message>
    <message>
        <source>No steps and no sign of a failure</source>
        <translation>没有步数据，也没有失败的迹象</translation>
    </message>
    <message>
        <source>See whether the log is whole, and whether it is the one of worker 0.</source>
        <translation>请检查日志是否完整，以及是否为 worker 0 的日志。</translation>
    </message>
    <message>
        <source>No run failed.</source>
        <translation>没有运行失败。</translation>
    </message>
    <message>
        <source>Failed runs and runs without steps: %1 of %2</source>
        <translation>失败的运行和没有步数据的运行：%1 / %2</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Line of the log</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Runs that are ranked but flagged: %1</source>
        <translation>有排名但带标志的运行：%1</translation>
    </message>
    <message>
        <source>Logs that belong to no configuration of the plan: %1. Assign them by hand to count them.</source>
        <translation>不属于方案中任何配置的日志：%1。手动指定配置后即可计入。</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>Median step time</source>
        <translation>步时中位数</translation>
    </message>
    <message>
        <source>Could not be read:</source>
        <translation>无法读取：</translation>
    </message>
    <message>
        <source>Configurations that were to run and have no logs: %1</source>
        <translation>应运行但没有日志的配置：%1</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Training time = tokens / (global batch x sequence length) x step time: without interruptions, restarts, checkpoints or evaluation.</source>
        <translation>训练时间 = token 数 / (全局批次大小 x 序列长度) x 步时：不含中断、重启、检查点和评估。</translation>
    </message>
    <message>
        <source>Cost = hours x GPUs x price per GPU-hour: the GPUs alone, no storage, network, staff or idle time.</source>
        <translation>费用 = 小时数 x GPU 数 x 每 GPU 小时价格：仅含 GPU，不含存储、网络、人力和空闲时间。</translation>
    </message>
    <message>
        <source>The step time of a short run stands for that of the whole training: same data, same machines, no drift.</source>
        <translation>以短时运行的步时代表整个训练的步时：数据相同，机器相同，没有漂移。</translation>
    </message>
    <message>
        <source>Runs with unlike global batch sizes are compared by time and cost for the same tokens; what the batch does to the quality of the model is not weighed.</source>
        <translation>全局批次大小不同的运行，按处理相同 token 数的时间和费用对比；不考虑批次大小对模型质量的影响。</translation>
    </message>
    <message>
        <source>Warm-up: steps left out at the beginning of each run: %1.</source>
        <translation>预热：每个运行开头排除的步数：%1。</translation>
    </message>
    <message>
        <source>Warm-up: the first steps of each run are left out until two in a row are within %1 of the median of the run&apos;s last half; at least 1, at most a third of them.</source>
        <translation>预热：每个运行开头的步会被排除，直到连续两步与该运行后半段中位数之差都在 %1 以内；至少排除 1 步，最多排除三分之一。</translation>
    </message>
    <message>
        <source>Step time: the mean of all steps after the warm-up, outliers included.</source>
        <translation>步时：预热之后所有步的均值，包含离群值。</translation>
    </message>
    <message>
        <source>Step time: the mean of all steps after the warm-up, rounded to 1/100 s.</source>
        <translation>步时：预热之后所有步的均值，四舍五入到 1/100 秒。</translation>
    </message>
    <message>
        <source>Step time: the median of all steps after the warm-up, which outliers hardly move.</source>
        <translation>步时：预热之后所有步的中位数，几乎不受离群值影响。</translation>
    </message>
    <message>
        <source>Model FLOPs per token</source>
        <translation>每 token 模型 FLOPs</translation>
    </message>
    <message>
        <source>%1 GFLOP at %2 tokens of sequence; %3 GFLOP by the simple formula</source>
        <translation>序列长度 %2 token 时为 %1 GFLOP；按简化公式为 %3 GFLOP</translation>
    </message>
    <message>
        <source>Peak that MFU is against</source>
        <translation>MFU 所依据的峰值</translation>
    </message>
    <message>
        <source>%1 TFLOPS dense (%2)</source>
        <translation>%1 TFLOPS，稠密 (%2)</translation>
    </message>
    <message>
        <source>Runs assigned to their configuration by hand: %1.</source>
        <translation>手动指定配置的运行：%1。</translation>
    </message>
    <message>
        <source>SIMULATED runs, on a sandbox: %1 of %2.</source>
        <translation>沙盒上的模拟运行：%1 / %2。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>%1 layers, hidden size %2, %3 heads, vocabulary %4</source>
        <translation>%1 层，隐藏维度 %2，%3 个头，词表 %4</translation>
    </message>
    <message>
        <source>Tokens to train on</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>%1 per GPU-hour; %2 per hour for all GPUs</source>
        <translation>每 GPU 小时 %1；全部 GPU 每小时 %2</translation>
    </message>
    <message>
        <source>Usable memory per GPU</source>
        <translation>每 GPU 可用显存</translation>
    </message>
    <message>
        <source>Base configuration</source>
        <translation>基准配置</translation>
    </message>
    <message>
        <source>Values searched</source>
        <translation>搜索取值</translation>
    </message>
    <message>
        <source>Outliers (further from the median than 3.5 robust deviations and than 5 %%) are marked and kept; fewer than 10 steps are flagged. Intervals are 95 %% confidence of the mean (Student&apos;s t).</source>
        <translation>离群值（与中位数之差超过 3.5 倍稳健标准差，且超过 5%%）会标出并保留；少于 10 步的会带上标志。区间为均值的 95%% 置信区间（Student t 分布）。</translation>
    </message>
    <message>
        <source>Model FLOPs: matrix products forward and backward, the causal half of attention and the logits, by the convention of Megatron Bridge; recompute is not counted. TFLOPS/GPU = FLOPs per token x tokens per second / GPUs.</source>
        <translation>模型 FLOPs：前向和反向的矩阵乘法、注意力的因果一半以及 logits，按 Megatron Bridge 的惯例计算；不计重计算。TFLOPS/GPU = 每 token FLOPs x 每秒 token 数 / GPU 数。</translation>
    </message>
    <message>
        <source>MFU = model TFLOPS/GPU over the dense peak of the GPU in the training precision.</source>
        <translation>MFU = 模型 TFLOPS/GPU 除以该 GPU 在训练精度下的稠密峰值。</translation>
    </message>
    <message>
        <source>The simple formula (24 h² + 4 s h) 3 L + 6 h V with V = %1, of NeMo&apos;s AutoConfigurator, is given for comparison only; rankings do not use it.</source>
        <translation>NeMo AutoConfigurator 的简化公式 (24 h² + 4 s h) 3 L + 6 h V（V = %1）仅供对比；排名不使用它。</translation>
    </message>
    <message>
        <source>Predicted figures are those of estimator version %1, made without knowledge of the runs.</source>
        <translation>预测值来自估算器版本 %1，预测时不了解这些运行的结果。</translation>
    </message>
    <message>
        <source>No run has figures to rank by.</source>
        <translation>没有运行含有可供排名的数值。</translation>
    </message>
    <message>
        <source>Runs by training time, fastest first</source>
        <translation>按训练时间排列的运行，最快的在前</translation>
    </message>
    <message>
        <source>Not ranked, because they failed or have no steps: %1. See the section on failures.</source>
        <translation>因失败或没有步数据而未排名：%1。参见“失败与缺失”一节。</translation>
    </message>
    <message>
        <source>No two runs differ in one setting alone, so no effect can be told from the others.</source>
        <translation>没有两个运行只相差一个设置项，因此无法区分各设置项的影响。</translation>
    </message>
    <message>
        <source>Speed after changing one setting, everything else equal: the geometric mean over pairs of runs. One pair is an example, several are evidence.</source>
        <translation>仅改变一个设置项、其余全部相同时的速度：各对运行的几何平均值。一对只是个例，多对才是依据。</translation>
    </message>
    <message>
        <source>What each setting did to tokens/s/GPU, strongest first</source>
        <translation>各设置项对 token/s/GPU 的影响，最强的在前</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Pairs of runs</source>
        <translation>运行对数</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1 weaker effects are left out.</source>
        <translation>另有 %1 项较弱的影响已略去。</translation>
    </message>
    <message>
        <source>No run has both a measured and a predicted step time.</source>
        <translation>没有运行同时具有实测步时和预测步时。</translation>
    </message>
    <message>
        <source>Runs with both</source>
        <translation>两者兼有的运行</translation>
    </message>
    <message>
        <source>Mean error of the step time</source>
        <translation>步时平均误差</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>%1: runs are faster than predicted on average</source>
        <translation>%1：运行平均比预测快</translation>
    </message>
    <message>
        <source>%1: runs are slower than predicted on average</source>
        <translation>%1：运行平均比预测慢</translation>
    </message>
    <message>
        <source>Predicted against measured; an error above zero: slower, or more memory, than predicted</source>
        <translation>预测与实测；误差大于零表示比预测更慢，或显存占用比预测更多</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Place by training time, fastest first; empty for runs that failed or have no steps.</source>
        <translation>按训练时间的名次，最快的在前；失败或没有步数据的运行为空。</translation>
    </message>
    <message>
        <source>The settings that tell this run from the others; repetitions are numbered.</source>
        <translation>使该运行区别于其他运行的设置；重复的运行带编号。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>best: least time; cheapest: least cost; base: the recipe&apos;s own configuration; worst: most time.</source>
        <translation>best（最优）：用时最短；cheapest（最省）：费用最低；base（基准）：配方自带的配置；worst（最差）：用时最长。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>measured: all steps that were asked for; incomplete: fewer, its steps count; failed: never recommended; no_steps: nothing was measured.</source>
        <translation>measured（实测）：完成了要求的全部步数；incomplete（不完整）：步数不足，但已有的步计入；failed（失败）：从不推荐；no_steps（无步数据）：没有任何实测。</translation>
    </message>
    <message>
        <source>measured: on real GPUs; simulated: on a sandbox, which measures nothing.</source>
        <translation>measured（实测）：在真实 GPU 上运行；simulated（模拟）：在沙盒上运行，沙盒不做任何实测。</translation>
    </message>
    <message>
        <source>Steps with a step time in the logs, warm-up included. Fewer than 10 are flagged.</source>
        <translation>日志中带有步时的步数，包含预热。少于 10 步会带上标志。</translation>
    </message>
    <message>
        <source>Steps used</source>
        <translation>采用的步数</translation>
    </message>
    <message>
        <source>Steps behind the figures: all after the warm-up.</source>
        <translation>数值所依据的步数：预热之后的全部步。</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Steps after the warm-up whose time is far from the median. They count in the figures.</source>
        <translation>预热之后，步时远离中位数的步数。它们计入各项数值。</translation>
    </message>
    <message>
        <source>Time of one optimizer step: median or mean of the steps after the warm-up, as chosen.</source>
        <translation>一个优化器步的耗时：预热之后各步的中位数或均值，取决于所选方法。</translation>
    </message>
    <message>
        <source>± 95 %</source>
        <translation>± 95%</translation>
    </message>
    <message>
        <source>Half of the 95 % confidence interval of the mean step time (Student&apos;s t).</source>
        <translation>平均步时的 95% 置信区间的一半（Student t 分布）。</translation>
    </message>
    <message>
        <source>Predicted step time</source>
        <translation>预测步时</translation>
    </message>
    <message>
        <source>Time of one optimizer step as the estimator predicts it.</source>
        <translation>估算器预测的一个优化器步的耗时。</translation>
    </message>
    <message>
        <source>Step error</source>
        <translation>步时误差</translation>
    </message>
    <message>
        <source>Measured / predicted step time - 1: positive when the run is slower than predicted.</source>
        <translation>实测步时 / 预测步时 - 1：运行比预测慢时为正。</translation>
    </message>
    <message>
        <source>Predicted TFLOPS</source>
        <translation>预测 TFLOPS</translation>
    </message>
    <message>
        <source>Model TFLOPS per GPU as the estimator predicts them.</source>
        <translation>估算器预测的每 GPU 模型 TFLOPS。</translation>
    </message>
    <message>
        <source>TFLOPS, simple formula</source>
        <translation>TFLOPS（简化公式）</translation>
    </message>
    <message>
        <source>By the formula (24 h² + 4 s h) 3 L + 6 h V of NeMo&apos;s AutoConfigurator, whatever the architecture: for comparison with its tables only.</source>
        <translation>按 NeMo AutoConfigurator 的公式 (24 h² + 4 s h) 3 L + 6 h V 计算，不论何种架构：仅用于与其表格对比。</translation>
    </message>
    <message>
        <source>Largest memory of a GPU that the log prints. 1 GiB = 2^30 bytes.</source>
        <translation>日志中打印的单个 GPU 的最大显存。1 GiB = 2^30 字节。</translation>
    </message>
    <message>
        <source>Predicted memory</source>
        <translation>预测显存</translation>
    </message>
    <message>
        <source>Memory error</source>
        <translation>显存误差</translation>
    </message>
    <message>
        <source>Cost against base</source>
        <translation>费用对比基准</translation>
    </message>
    <message>
        <source>Cost / cost of the base configuration - 1: negative is cheaper.</source>
        <translation>费用 / 基准配置的费用 - 1：为负表示更便宜。</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Why the run failed, as its log tells.</source>
        <translation>日志表明的运行失败原因。</translation>
    </message>
    <message>
        <source>The line of the log that shows why the run failed.</source>
        <translation>日志中说明运行失败原因的那一行。</translation>
    </message>
    <message>
        <source>all steps that were asked for</source>
        <translation>完成了要求的全部步数</translation>
    </message>
    <message>
        <source>incomplete: fewer steps than asked for; they count</source>
        <translation>不完整：少于要求的步数；已有的步计入</translation>
    </message>
    <message>
        <source>failed: never recommended, whatever its steps say</source>
        <translation>失败：无论其步数据如何，从不推荐</translation>
    </message>
    <message>
        <source>no steps were measured</source>
        <translation>没有实测到任何步</translation>
    </message>
    <message>
        <source>Tokens per step</source>
        <translation>每步 token 数</translation>
    </message>
    <message>
        <source>SIMULATED: ran on a sandbox, no measurement</source>
        <translation>模拟：在沙盒上运行，不是实测</translation>
    </message>
    <message>
        <source>Step time, median</source>
        <translation>步时，中位数</translation>
    </message>
    <message>
        <source>Step time, mean</source>
        <translation>步时，均值</translation>
    </message>
    <message>
        <source>Error of the prediction</source>
        <translation>预测误差</translation>
    </message>
    <message>
        <source>%1 (measured / predicted - 1)</source>
        <translation>%1（实测 / 预测 - 1）</translation>
    </message>
    <message>
        <source>%1 used, %2 of warm-up left out, %3 outliers among those used</source>
        <translation>采用 %1 步，排除预热 %2 步，所采用的步中有 %3 个离群值</translation>
    </message>
    <message>
        <source>fewer than 10 steps: too few to rely on</source>
        <translation>少于 10 步：太少，不足以信赖</translation>
    </message>
    <message>
        <source>TFLOPS by the simple formula</source>
        <translation>按简化公式的 TFLOPS</translation>
    </message>
    <message>
        <source>TFLOPS as the log prints them</source>
        <translation>日志打印的 TFLOPS</translation>
    </message>
    <message>
        <source>more than the GPUs can do: a wrong unit, pairing or step time</source>
        <translation>超出 GPU 的能力：单位、对应关系或步时有误</translation>
    </message>
    <message>
        <source>Memory of the GPU</source>
        <translation>GPU 显存</translation>
    </message>
    <message>
        <source>assigned to this configuration by hand</source>
        <translation>手动指定归属此配置</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>Machines that the run used.</source>
        <translation>该运行使用的机器数。</translation>
    </message>
    <message>
        <source>GPUs that the run used: nodes x GPUs per node.</source>
        <translation>该运行使用的 GPU 数：节点数 x 每节点 GPU 数。</translation>
    </message>
    <message>
        <source>GPU type</source>
        <translation>GPU 类型</translation>
    </message>
    <message>
        <source>Type of the GPUs that the run used.</source>
        <translation>该运行使用的 GPU 的类型。</translation>
    </message>
    <message>
        <source>Price of one GPU for one hour, USD: what the cost is computed with.</source>
        <translation>一块 GPU 一小时的价格（美元）：费用据此计算。</translation>
    </message>
    <message>
        <source>Measured step time</source>
        <translation>实测步时</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>the folder could not be read</source>
        <translation>无法读取文件夹</translation>
    </message>
    <message>
        <source>the folder could not be read to its end</source>
        <translation>未能读完文件夹</translation>
    </message>
    <message>
        <source>there is no such path in the workspace&apos;s storage; looked for %1</source>
        <translation>工作区存储中没有此路径；已查找 %1</translation>
    </message>
    <message>
        <source>is no file that charts could lie beside</source>
        <translation>不是可在旁边存放图表的文件</translation>
    </message>
    <message>
        <source>Give --charts none or another name</source>
        <translation>请指定 --charts none 或其他名称</translation>
    </message>
    <message>
        <source>%1 is the fastest with figures to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration looks %6 days faster, but that is more than its GPUs can do.</source>
        <translation>%1 是数据可靠的配置中最快的：用 %4 天、%5 在 %3 十亿 token 上训练 %2。基准配置看起来快 %6 天，但这超出了其 GPU 的能力。</translation>
    </message>
    <message>
        <source>SIMULATED: %1 is the fastest with figures to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration looks %6 days faster, but that is more than its GPUs can do.</source>
        <translation>模拟：%1 是数据可靠的配置中最快的：用 %4 天、%5 在 %3 十亿 token 上训练 %2。基准配置看起来快 %6 天，但这超出了其 GPU 的能力。</translation>
    </message>
    <message>
        <source>SIMULATED: if dollars count more than days, %1 takes %2 days for %3, which is %4 (%5) less and %6 days longer.</source>
        <translation>模拟：如果费用比天数更重要，%1 需要 %2 天、%3，节省 %4（%5），多用 %6 天。</translation>
    </message>
    <message>
        <source>Runs that look faster were passed over: they are above what their GPUs can do. A unit, the pairing of log and configuration or the number of GPUs must be wrong.</source>
        <translation>看起来更快的运行被跳过：它们超出了其 GPU 的能力。单位、日志与配置的对应关系或 GPU 数量必定有误。</translation>
    </message>
    <message>
        <source>No run has %1 steps or more after warm-up. Run longer, or leave out fewer steps, before you decide by these figures.</source>
        <translation>没有运行在预热后达到 %1 步或更多。请在据此决定前运行更久，或少排除一些步。</translation>
    </message>
    <message>
        <source>%1 is still running (%2 of %3 steps): its figures may change.</source>
        <translation>%1 仍在运行（%2/%3 步）：其数据可能变化。</translation>
    </message>
    <message>
        <source>Configurations whose runs are on the way: %1</source>
        <translation>运行正在进行中的配置：%1</translation>
    </message>
    <message>
        <source>Where the logs are from: runs of the campaign %1, run folders %2, single files %3.</source>
        <translation>日志来源：活动中的运行 %1，运行文件夹 %2，单个文件 %3。</translation>
    </message>
    <message>
        <source>%1 of the %2 ranked runs are shown: the fastest, and the base. Left out here: %3.</source>
        <translation>显示了 %2 个已排名运行中的 %1 个：最快的运行和基准。此处略去：%3。</translation>
    </message>
    <message>
        <source>few steps: fewer than 10, or than 5 after warm-up; incomplete: fewer than asked for; still running: fewer so far; above hardware: more than the GPUs can do, so a wrong unit, pairing or step time.</source>
        <translation>步数少：少于 10 步，或预热后少于 5 步；不完整：少于要求；仍在运行：目前较少；超出硬件：超过 GPU 的能力，即单位、对应关系或步时间有误。</translation>
    </message>
    <message>
        <source>still running: its steps so far count</source>
        <translation>仍在运行：计入目前的步</translation>
    </message>
    <message>
        <source>fewer than 5 steps after warm-up: too few to rely on</source>
        <translation>预热后少于 5 步：太少，不可靠</translation>
    </message>
    <message>
        <source>cannot be combined with --%1</source>
        <translation>不能与 --%1 同用</translation>
    </message>
    <message>
        <source>says nothing beside --%1: no log is read</source>
        <translation>与 --%1 同用时不起作用：不读取任何日志</translation>
    </message>
    <message>
        <source>there are measured runs among the logs</source>
        <translation>日志中有实测的运行</translation>
    </message>
    <message>
        <source>Leave the flag out: measured runs say more</source>
        <translation>请去掉该选项：实测的运行更有价值</translation>
    </message>
    <message>
        <source>all runs are simulated; nothing was changed</source>
        <translation>所有运行都是模拟的；未做任何更改</translation>
    </message>
    <message>
        <source>For a try on the sandbox take them all the same: --simulated</source>
        <translation>若只是在沙盒中试用，可用 --simulated 照样采用</translation>
    </message>
    <message>
        <source>no run says how much memory it took; nothing was changed</source>
        <translation>没有运行记录所用显存；未做任何更改</translation>
    </message>
    <message>
        <source>belongs to no configuration; --assign says to which</source>
        <translation>不属于任何配置；请用 --assign 指定所属配置</translation>
    </message>
    <message>
        <source>there is no such run in the calibration</source>
        <translation>校准中没有此运行</translation>
    </message>
    <message>
        <source>See autotuner calibrate --show</source>
        <translation>参见 autotuner calibrate --show</translation>
    </message>
    <message>
        <source>the cluster is not calibrated; nothing was changed</source>
        <translation>该集群未校准；未做任何更改</translation>
    </message>
    <message>
        <source>changes nothing here: it is off, or its runs are of another GPU or framework</source>
        <translation>在此不起作用：校准已关闭，或其运行来自其他 GPU 或框架</translation>
    </message>
    <message>
        <source>must be a number from 0 to %1</source>
        <translation>必须是 0 至 %1 的数</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>必须是 %1 至 %2 的整数</translation>
    </message>
    <message>
        <source>cannot be given together with --budget-runs</source>
        <translation>不能与 --budget-runs 同时指定</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>standard input can only be read once; --candidates reads it</source>
        <translation>标准输入只能读取一次；--candidates 已在读取</translation>
    </message>
    <message>
        <source>%1 more lines are bad</source>
        <translation>另有 %1 行有误</translation>
    </message>
    <message>
        <source>is required: the id of a candidate, as text</source>
        <translation>为必填项：候选的 id，须为文本</translation>
    </message>
    <message>
        <source>must be &quot;ok&quot;, &quot;oom&quot; or &quot;failed&quot;, not %1</source>
        <translation>必须是 &quot;ok&quot;、&quot;oom&quot; 或 &quot;failed&quot;，而不是 %1</translation>
    </message>
    <message>
        <source>holds no candidate</source>
        <translation>不含任何候选</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the id of line %2 too</source>
        <translation>“%1”也是第 %2 行的 id</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of any candidate</source>
        <translation>“%1”不是任何候选的 id</translation>
    </message>
    <message>
        <source>belongs to --validate, which is not given</source>
        <translation>只能与 --validate 同用，但未指定该选项</translation>
    </message>
    <message>
        <source>contradicts --validate</source>
        <translation>与 --validate 矛盾</translation>
    </message>
    <message>
        <source>The configurations of --validate are those that were measured</source>
        <translation>--validate 的配置就是已测量的那些配置</translation>
    </message>
    <message>
        <source>no measurement is of this group and of what --only names</source>
        <translation>没有测量既属于该组又符合 --only 的指定</translation>
    </message>
    <message>
        <source>Groups that have one: %1</source>
        <translation>有此类测量的组：%1</translation>
    </message>
    <message>
        <source>simulated: its memory is predicted, not measured</source>
        <translation>模拟：其显存是预测值，不是实测值</translation>
    </message>
    <message>
        <source>its logs are gone</source>
        <translation>其日志已不存在</translation>
    </message>
    <message>
        <source>it still runs</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>it failed for another reason than memory</source>
        <translation>因显存以外的原因失败</translation>
    </message>
    <message>
        <source>fewer than two steps: the optimizer&apos;s state is made in the first</source>
        <translation>不足两步：优化器状态在第一步才创建</translation>
    </message>
    <message>
        <source>its logs print no memory; NeMo does with NEMO_LOG_MEMORY_USAGE=1, Megatron-LM after its first steps</source>
        <translation>其日志没有输出显存；NeMo 需设置 NEMO_LOG_MEMORY_USAGE=1，Megatron-LM 在最初几步之后输出</translation>
    </message>
    <message>
        <source>it ran on %1</source>
        <translation>它在 %1 上运行</translation>
    </message>
    <message>
        <source>its configuration does not fit its machines</source>
        <translation>其配置与所用机器不符</translation>
    </message>
    <message>
        <source>it ran out of memory: it needs at least this</source>
        <translation>显存不足：至少需要这么多</translation>
    </message>
    <message>
        <source>%1 GiB where %2 GiB are predicted: more than an overhead. Is it another configuration, or another unit?</source>
        <translation>%1 GiB，而预测为 %2 GiB：超出了额外开销的范围。是否为其他配置或其他单位？</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Counts for the reserve and what lies outside it: another model</source>
        <translation>只计入预留及其外部的部分：模型不同</translation>
    </message>
    <message>
        <source>Does not count: measured on another kind of GPU</source>
        <translation>不计入：在其他型号的 GPU 上测得</translation>
    </message>
    <message>
        <source>Does not count: measured with another framework</source>
        <translation>不计入：用其他框架测得</translation>
    </message>
    <message>
        <source>Does not count: simulated, and there are measured runs</source>
        <translation>不计入：为模拟运行，而已有实测的运行</translation>
    </message>
    <message>
        <source>Does not count: predicted by another version, for another model</source>
        <translation>不计入：由其他版本预测，且模型不同</translation>
    </message>
    <message>
        <source>Does not count: too far from its prediction to be an overhead</source>
        <translation>不计入：与预测相差过大，不可能是额外开销</translation>
    </message>
    <message>
        <source>Does not count: its figures say nothing of overheads</source>
        <translation>不计入：其数值不反映额外开销</translation>
    </message>
    <message>
        <source>calibrated on 1 simulated run: %2 GiB outside, reserve × %3, tensors %4 GiB</source>
        <translation>基于 1 个模拟运行校准：外部 %2 GiB，预留 × %3，张量 %4 GiB</translation>
    </message>
    <message>
        <source>calibrated on %1 simulated runs: %2 GiB outside, reserve × %3, tensors %4 GiB</source>
        <translation>基于 %1 个模拟运行校准：外部 %2 GiB，预留 × %3，张量 %4 GiB</translation>
    </message>
    <message>
        <source>calibrated on 1 run: %2 GiB outside, reserve × %3, tensors %4 GiB</source>
        <translation>基于 1 个运行校准：外部 %2 GiB，预留 × %3，张量 %4 GiB</translation>
    </message>
    <message>
        <source>calibrated on %1 runs: %2 GiB outside, reserve × %3, tensors %4 GiB</source>
        <translation>基于 %1 个运行校准：外部 %2 GiB，预留 × %3，张量 %4 GiB</translation>
    </message>
    <message>
        <source>calibrated on 1 simulated run</source>
        <translation>基于 1 个模拟运行校准</translation>
    </message>
    <message>
        <source>calibrated on 1 run</source>
        <translation>基于 1 个运行校准</translation>
    </message>
    <message>
        <source>calibrated on %1 simulated runs</source>
        <translation>基于 %1 个模拟运行校准</translation>
    </message>
    <message>
        <source>calibrated on %1 runs</source>
        <translation>基于 %1 个运行校准</translation>
    </message>
    <message>
        <source>a peak is no positive number of bytes</source>
        <translation>某个峰值不是正的字节数</translation>
    </message>
    <message>
        <source>more is allocated (%1 GiB) than reserved (%2 GiB)</source>
        <translation>已分配 (%1 GiB) 多于已预留 (%2 GiB)</translation>
    </message>
    <message>
        <source>the allocator has more (%1 GiB) than the device shows (%2 GiB)</source>
        <translation>分配器持有 (%1 GiB) 多于设备显示的用量 (%2 GiB)</translation>
    </message>
    <message>
        <source>there is no plan in it that could be predicted anew</source>
        <translation>其中没有可重新预测的方案</translation>
    </message>
    <message>
        <source>neither an args.json nor a project: %1</source>
        <translation>既不是 args.json，也不是项目：%1</translation>
    </message>
    <message>
        <source>its cluster is not calibrated</source>
        <translation>其集群未校准</translation>
    </message>
    <message>
        <source>autotuner calibrate does it from logs</source>
        <translation>autotuner calibrate 可根据日志校准</translation>
    </message>
    <message>
        <source>more than %1 runs</source>
        <translation>超过 %1 个运行</translation>
    </message>
    <message>
        <source>this run stands there twice</source>
        <translation>此运行出现两次</translation>
    </message>
    <message>
        <source>Measured peak memory</source>
        <translation>实测峰值显存</translation>
    </message>
    <message>
        <source>Predicted peak memory</source>
        <translation>预测峰值显存</translation>
    </message>
    <message>
        <source>Predicted against measured peak memory</source>
        <translation>预测与实测峰值显存</translation>
    </message>
    <message>
        <source>Predicted over measured</source>
        <translation>预测/实测</translation>
    </message>
    <message>
        <source>Predicted odds of running out of memory (%)</source>
        <translation>预测的显存不足概率 (%)</translation>
    </message>
    <message>
        <source>Ran out of memory</source>
        <translation>实际显存不足</translation>
    </message>
    <message>
        <source>The model that was trained</source>
        <translation>所训练的模型</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>训练规格</translation>
    </message>
    <message>
        <source>GPUs, parallelism, batch and sequence length</source>
        <translation>GPU、并行方式、批次和序列长度</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind of model or software that errors are summed up by</source>
        <translation>汇总误差所依据的模型或软件种类</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Which memory the source reports: tensors alone, all that torch&apos;s allocator holds, or everything on the device. The prediction means the same.</source>
        <translation>来源报告的是哪种显存：仅张量、torch 分配器持有的全部，或设备上的全部。预测采用相同口径。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Which pipeline stage was measured</source>
        <translation>测量的是哪个流水线阶段</translation>
    </message>
    <message>
        <source>Peak memory that the source reports</source>
        <translation>来源报告的峰值显存</translation>
    </message>
    <message>
        <source>Peak memory that is predicted for the same configuration</source>
        <translation>对同一配置预测的峰值显存</translation>
    </message>
    <message>
        <source>Time of an optimizer step that the source reports</source>
        <translation>来源报告的一个优化器步的耗时</translation>
    </message>
    <message>
        <source>Time of an optimizer step that is predicted for the same configuration</source>
        <translation>对同一配置预测的一个优化器步的耗时</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Predicted over measured, less one: above zero, too much is predicted. Sorted by size, whatever the sign.</source>
        <translation>预测除以实测再减一：大于零表示预测偏高。按绝对值排序，不计正负。</translation>
    </message>
    <message>
        <source>In the band</source>
        <translation>区间内</translation>
    </message>
    <message>
        <source>Whether the measured time lies in the band that four of five runs are predicted to keep</source>
        <translation>实测耗时是否落在预测区间内；按预测，五个运行中有四个落在该区间</translation>
    </message>
    <message>
        <source>Odds of OOM</source>
        <translation>OOM 概率</translation>
    </message>
    <message>
        <source>Predicted probability that the run goes out of memory</source>
        <translation>预测该运行显存不足的概率</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>What the odds are called; a tight run is launched, so it counts as fitting</source>
        <translation>由该概率得出的判定；“紧张”的运行会启动，因此算作放得下</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>实际结果</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>判定对错</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who published the measurement</source>
        <translation>测量的发表者</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Where the measurement can be looked up</source>
        <translation>可查阅该测量的位置</translation>
    </message>
    <message>
        <source>What a reader should know about the row</source>
        <translation>读者应了解的该行相关信息</translation>
    </message>
    <message>
        <source>Not predicted because</source>
        <translation>未预测的原因</translation>
    </message>
    <message>
        <source>Why there is no prediction</source>
        <translation>没有预测的原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The measurement&apos;s name in the files that come with the program</source>
        <translation>该测量在程序自带文件中的名称</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Measurements that have a prediction</source>
        <translation>有预测的测量</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Half of the errors are smaller, whatever their sign</source>
        <translation>半数误差小于此值，不计正负</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>90 分位</translation>
    </message>
    <message>
        <source>90th percentile: nine of ten errors are smaller, whatever their sign</source>
        <translation>第 90 百分位数：十个误差中有九个小于此值，不计正负</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>The largest error; above zero, too much is predicted</source>
        <translation>最大的误差；大于零表示预测偏高</translation>
    </message>
    <message>
        <source>Median of the errors with their sign: far from zero, predictions lean to one side</source>
        <translation>带正负号的误差的中位数：远离零表示预测偏向一侧</translation>
    </message>
    <message>
        <source>Share of step times within their predicted band, which is meant to hold four of five</source>
        <translation>步时落在预测区间内的比例；该区间应包含五分之四</translation>
    </message>
    <message>
        <source>Not predicted</source>
        <translation>未预测</translation>
    </message>
    <message>
        <source>Measurements without a prediction; the rows say why</source>
        <translation>没有预测的测量；原因见各行</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>运行成功</translation>
    </message>
    <message>
        <source>Runs that ran</source>
        <translation>运行成功的运行数</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Runs that ran though they were called OOM: good configurations that would have been skipped</source>
        <translation>运行成功却被判为 OOM 的运行：好的配置会因此被跳过</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏报</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier 分数</translation>
    </message>
    <message>
        <source>Mean of (odds - what happened)^2: 0 is certainty that is always right, 0.25 is what a coin gets</source>
        <translation>（概率 - 实际结果）^2 的平均值：0 表示始终确定且正确，0.25 相当于抛硬币</translation>
    </message>
    <message>
        <source>Odds of running out of memory, and what happened</source>
        <translation>显存不足的概率与实际结果</translation>
    </message>
    <message>
        <source>Predictions of this class scatter: 8 in 10 such runs need between %1 and %2 GiB.</source>
        <translation>此类预测存在离散：10 个此类运行中有 8 个需要 %1 至 %2 GiB。</translation>
    </message>
    <message>
        <source>backward pass of the output layer and the loss</source>
        <translation>输出层和损失的反向传播</translation>
    </message>
    <message>
        <source>backward pass of a layer</source>
        <translation>某一层的反向传播</translation>
    </message>
    <message>
        <source>forward pass of the experts</source>
        <translation>专家的前向传播</translation>
    </message>
    <message>
        <source>recomputation of activations</source>
        <translation>激活重计算</translation>
    </message>
    <message>
        <source>optimizer step</source>
        <translation>优化器步</translation>
    </message>
    <message>
        <source>every GPU</source>
        <translation>每块 GPU</translation>
    </message>
    <message>
        <source>pipeline stage %1 of %2</source>
        <translation>流水线阶段 %1（共 %2 个）</translation>
    </message>
    <message>
        <source>allocated</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>已预留</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Memory predictions of %1 are %2.</source>
        <translation>%1 的显存预测%2。</translation>
    </message>
    <message>
        <source>Calibration of memory on %1</source>
        <translation>%1 的显存校准</translation>
    </message>
    <message>
        <source>Peaks that runs logged beside their predictions without and with calibration</source>
        <translation>运行日志记录的峰值，以及校准前后的预测值</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>日志记录</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准后</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>是否计入</translation>
    </message>
    <message>
        <source>Predicted figures are those of estimator version %1; memory is calibrated by own runs.</source>
        <translation>预测值来自估算器版本 %1；显存预测由自己的运行校准。</translation>
    </message>
    <message>
        <source>Peak memory as the estimator predicts it, of what the log prints: tensors or the reserve; without a printed peak all that the fullest device holds.</source>
        <translation>估算器预测的峰值显存，口径与日志输出一致：张量或预留；日志未输出峰值时，为占用最多的设备上的全部显存。</translation>
    </message>
    <message>
        <source>Measured / predicted peak memory - 1, both of what the log prints.</source>
        <translation>实测峰值显存 / 预测峰值显存 - 1，二者均按日志输出的口径。</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1 without interleaving</source>
        <translation>使用 pipeline_parallel %1，不交错</translation>
    </message>
    <message>
        <source>shard parameters, gradients and optimizer over %1 ranks (FSDP), without pipeline</source>
        <translation>把参数、梯度和优化器切分到 %1 个 rank (FSDP)，不用流水线</translation>
    </message>
    <message>
        <source>shard parameters, gradients and optimizer over %1 ranks (FSDP)</source>
        <translation>把参数、梯度和优化器切分到 %1 个 rank (FSDP)</translation>
    </message>
    <message>
        <source>recompute every layer</source>
        <translation>重计算每一层</translation>
    </message>
    <message>
        <source>recompute every layer, in groups of %1</source>
        <translation>重计算每一层，每 %1 层一组</translation>
    </message>
    <message>
        <source>recompute %1 layer per model chunk</source>
        <translation>每个模型块重计算 %1 层</translation>
    </message>
    <message>
        <source>recompute %1 layers per model chunk</source>
        <translation>每个模型块重计算 %1 层</translation>
    </message>
    <message>
        <source>recompute %1 layer per stage</source>
        <translation>每个阶段重计算 %1 层</translation>
    </message>
    <message>
        <source>recompute %1 layers per stage</source>
        <translation>每个阶段重计算 %1 层</translation>
    </message>
    <message>
        <source>recompute %1 layer</source>
        <translation>重计算 %1 层</translation>
    </message>
    <message>
        <source>recompute %1 layers</source>
        <translation>重计算 %1 层</translation>
    </message>
    <message>
        <source>recompute %1 (selective)</source>
        <translation>重计算 %1（选择性）</translation>
    </message>
    <message>
        <source>turn on sequence parallelism</source>
        <translation>启用序列并行</translation>
    </message>
    <message>
        <source>turn on the distributed optimizer</source>
        <translation>启用分布式优化器</translation>
    </message>
    <message>
        <source>fuse the cross entropy</source>
        <translation>融合交叉熵</translation>
    </message>
    <message>
        <source>use flash attention</source>
        <translation>使用 Flash Attention</translation>
    </message>
    <message>
        <source>fuse the norms</source>
        <translation>融合归一化层</translation>
    </message>
    <message>
        <source>turn off CUDA graphs</source>
        <translation>关闭 CUDA Graph</translation>
    </message>
    <message>
        <source>do not interleave the pipeline</source>
        <translation>流水线不交错</translation>
    </message>
    <message>
        <source>use expert_tensor_parallel %1</source>
        <translation>使用 expert_tensor_parallel %1</translation>
    </message>
    <message>
        <source>use micro_batch_size %1</source>
        <translation>使用 micro_batch_size %1</translation>
    </message>
    <message>
        <source>keep gradients in bf16</source>
        <translation>梯度以 bf16 保存</translation>
    </message>
    <message>
        <source>use the precision-aware optimizer (bf16 moments)</source>
        <translation>使用精度感知优化器（bf16 动量）</translation>
    </message>
    <message>
        <source>keep the activations of %1 layer in host memory</source>
        <translation>把 %1 层的激活放在主机内存中</translation>
    </message>
    <message>
        <source>keep the activations of %1 layers in host memory</source>
        <translation>把 %1 层的激活放在主机内存中</translation>
    </message>
    <message>
        <source>sums gradients with fewer digits: watch the loss</source>
        <translation>梯度累加的精度降低：请留意损失</translation>
    </message>
    <message>
        <source>keeps moments with fewer digits: watch the loss</source>
        <translation>动量保存的精度降低：请留意损失</translation>
    </message>
    <message>
        <source>Weights, gradients and optimizer state alone need %1 GiB of the %2 GiB that a process can use: use more GPUs, or GPUs with more memory.</source>
        <translation>仅权重、梯度和优化器状态就需要 %1 GiB，而一个进程可用 %2 GiB：请使用更多 GPU，或显存更大的 GPU。</translation>
    </message>
    <message>
        <source>Weights, gradients and optimizer state take %1 GiB and the rest of the peak %2 GiB, of the %3 GiB that a process can use: use more GPUs, GPUs with more memory, or shorter sequences.</source>
        <translation>权重、梯度和优化器状态占 %1 GiB，峰值的其余部分占 %2 GiB，而一个进程可用 %3 GiB：请使用更多 GPU、显存更大的 GPU，或更短的序列。</translation>
    </message>
    <message>
        <source>%1: %2 is searched as well</source>
        <translation>%1：增加搜索 %2</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 改为 %2</translation>
    </message>
    <message>
        <source>%1 changes for every configuration of the plan</source>
        <translation>%1 的更改对方案的所有配置生效</translation>
    </message>
    <message>
        <source>worth the risk among those not run: fast as predicted, runs out of memory with a chance of %1 %</source>
        <translation>未运行的配置中值得冒险：预测速度快，显存不足的概率为 %1%</translation>
    </message>
    <message>
        <source>the best bet before anything is measured: among the fastest predicted, and likely to fit</source>
        <translation>任何测量之前的最佳选择：预测速度居前，且很可能放得下</translation>
    </message>
    <message>
        <source>expected %1 % better than the best so far if it fits; runs out of memory with a chance of %2 %</source>
        <translation>若放得下，预计比目前最佳好 %1%；显存不足的概率为 %2%</translation>
    </message>
    <message>
        <source>expected %1 % better than the best so far</source>
        <translation>预计比目前最佳好 %1%</translation>
    </message>
    <message>
        <source>uncertain: may be %1 % better than the best so far; runs out of memory with a chance of %2 %</source>
        <translation>不确定：可能比目前最佳好 %1%；显存不足的概率为 %2%</translation>
    </message>
    <message>
        <source>uncertain: may be %1 % better than the best so far</source>
        <translation>不确定：可能比目前最佳好 %1%</translation>
    </message>
    <message>
        <source>unlikely to beat the best so far, but likelier than what else is left</source>
        <translation>不太可能超过目前最佳，但比其余的更有可能</translation>
    </message>
    <message>
        <source>the chance that anything left beats the best by more than %1 % is %2 %</source>
        <translation>其余配置中有任何一个比最佳好 %1% 以上的概率为 %2%</translation>
    </message>
    <message>
        <source>all candidates were run</source>
        <translation>所有候选都已运行</translation>
    </message>
    <message>
        <source>the budget is spent, or pays for no run that is left</source>
        <translation>预算已用完，或不足以支付任何剩余的运行</translation>
    </message>
    <message>
        <source>another run costs more than it is expected to save in the training</source>
        <translation>再运行一次的费用超过预计能在训练中节省的费用</translation>
    </message>
    <message>
        <source>there are more pipeline stages or chunks than layers</source>
        <translation>流水线阶段数或块数多于层数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes twice</source>
        <translation>“%1”出现两次</translation>
    </message>
    <message>
        <source>belongs to peak_gib, which is missing</source>
        <translation>只能与 peak_gib 同用，但缺少该项</translation>
    </message>
    <message>
        <source>a run that ran out of memory has no peak and no step time</source>
        <translation>显存不足的运行没有峰值和步时</translation>
    </message>
    <message>
        <source>must have peak_gib, outcome or step_s</source>
        <translation>必须有 peak_gib、outcome 或 step_s</translation>
    </message>
    <message>
        <source>no measurement is from it</source>
        <translation>没有来自它的测量</translation>
    </message>
    <message>
        <source>no measurement is of it</source>
        <translation>没有属于它的测量</translation>
    </message>
    <message>
        <source>there is no source &quot;%1&quot;</source>
        <translation>没有来源“%1”</translation>
    </message>
    <message>
        <source>there is no group &quot;%1&quot;</source>
        <translation>没有组“%1”</translation>
    </message>
    <message>
        <source>Dense models</source>
        <translation>稠密模型</translation>
    </message>
    <message>
        <source>Mixture of experts</source>
        <translation>MoE 模型</translation>
    </message>
    <message>
        <source>Mixture of experts with latent attention</source>
        <translation>带潜在注意力 (MLA) 的 MoE 模型</translation>
    </message>
    <message>
        <source>Dense models on Ampere</source>
        <translation>Ampere 上的稠密模型</translation>
    </message>
    <message>
        <source>Dense models on Hopper</source>
        <translation>Hopper 上的稠密模型</translation>
    </message>
    <message>
        <source>Dense models on Blackwell</source>
        <translation>Blackwell 上的稠密模型</translation>
    </message>
    <message>
        <source>Mixture of experts on Hopper</source>
        <translation>Hopper 上的 MoE 模型</translation>
    </message>
    <message>
        <source>Mixture of experts on Blackwell</source>
        <translation>Blackwell 上的 MoE 模型</translation>
    </message>
    <message>
        <source>Layout sweep on A100, Aleph Alpha&apos;s trainer</source>
        <translation>A100 上的布局扫描，Aleph Alpha 的训练器</translation>
    </message>
    <message>
        <source>Layout sweep on H100, Nanotron</source>
        <translation>H100 上的布局扫描，Nanotron</translation>
    </message>
    <message>
        <source>All of Megatron-Core</source>
        <translation>全部 Megatron-Core</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the line holds a number that is too large</source>
        <translation>该行含有过大的数字</translation>
    </message>
    <message>
        <source>candidates left out that have more pipeline stages or chunks than layers: %1</source>
        <translation>已略去流水线级数或块数多于层数的候选：%1</translation>
    </message>
    <message>
        <source>must be the seconds of one step, from %1 to %2, not %3</source>
        <translation>必须是单步的秒数，范围 %1 到 %2，而不是 %3</translation>
    </message>
    <message>
        <source>must be GiB of one GPU, from %1 to %2, not %3</source>
        <translation>必须是单个 GPU 的 GiB 数，范围 %1 到 %2，而不是 %3</translation>
    </message>
    <message>
        <source>none of its %1 candidates describes a run that is possible: all have more pipeline stages or chunks than layers</source>
        <translation>其中 %1 个候选都不是可行的运行：流水线级数或块数均多于层数</translation>
    </message>
    <message>
        <source>at most %1 measured runs can be weighed; leave the oldest out</source>
        <translation>最多可权衡 %1 次实测运行；请略去最早的</translation>
    </message>
    <message>
        <source>%1 is no object, so that nothing can be put there</source>
        <translation>%1 不是对象，无法在其中写入内容</translation>
    </message>
    <message>
        <source>Take it out, or run autotuner generate again</source>
        <translation>请将其删除，或重新运行 autotuner generate</translation>
    </message>
    <message>
        <source>Whether the run ran out of memory, as the source reports</source>
        <translation>按来源所述，该运行是否显存不足</translation>
    </message>
    <message>
        <source>Right: called OOM exactly when the run ran out of memory</source>
        <translation>正确：当且仅当运行显存不足时判为 OOM</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>不同读数</translation>
    </message>
    <message>
        <source>Readings among them: one that was published for several runs counts once</source>
        <translation>其中的读数：为多次运行公布的同一读数只计一次</translation>
    </message>
    <message>
        <source>Share of runs that were called OOM exactly when they ran out of memory</source>
        <translation>当且仅当显存不足时被判为 OOM 的运行所占比例</translation>
    </message>
    <message>
        <source>Runs that ran out of memory</source>
        <translation>显存不足的运行</translation>
    </message>
    <message>
        <source>Runs that ran out of memory though they were called safe or tight: trials that would have been paid for</source>
        <translation>被判为安全或紧张却显存不足的运行：本会为之付费的试验</translation>
    </message>
    <message>
        <source>of 100 runs predicted like this one, fewer than 1 will run out of memory</source>
        <translation>预测与此相同的 100 次运行中，不到 1 次会显存不足</translation>
    </message>
    <message>
        <source>of 100 runs predicted like this one, more than 99 will run out of memory</source>
        <translation>预测与此相同的 100 次运行中，超过 99 次会显存不足</translation>
    </message>
    <message>
        <source>of 100 runs predicted like this one, about %1 will run out of memory</source>
        <translation>预测与此相同的 100 次运行中，约 %1 次会显存不足</translation>
    </message>
    <message>
        <source>must be a number above 0 and at most %1, not %2</source>
        <translation>必须是大于 0 且不超过 %1 的数字，而不是 %2</translation>
    </message>
    <message>
        <source>use tensor_parallel %1 with sequence parallelism</source>
        <translation>使用 tensor_parallel %1 并启用序列并行</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1 without interleaving and with recompute_num_layers %2</source>
        <translation>使用 pipeline_parallel %1，不交错，且 recompute_num_layers 为 %2</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1 with recompute_num_layers %2</source>
        <translation>使用 pipeline_parallel %1，且 recompute_num_layers 为 %2</translation>
    </message>
    <message>
        <source>use flash attention and TransformerEngine&apos;s loss (--cross-entropy-fusion-impl te)</source>
        <translation>使用 flash attention 和 TransformerEngine 的损失（--cross-entropy-fusion-impl te）</translation>
    </message>
    <message>
        <source>breaks a rule of the framework and will probably be refused</source>
        <translation>违反框架规则，很可能会被拒绝</translation>
    </message>
    <message>
        <source>no line above has the id &quot;%1&quot; and the same peak_gib</source>
        <translation>前面没有 id 为 &quot;%1&quot; 且 peak_gib 相同的行</translation>
    </message>
    <message>
        <source>expected no more runs than the campaign has had</source>
        <translation>应不多于该运行组已有过的运行数</translation>
    </message>
    <message>
        <source>a setting of the tuning is out of range</source>
        <translation>调优的某项设置超出范围</translation>
    </message>
    <message>
        <source>a tuning needs a budget, in runs or in USD</source>
        <translation>调优需要预算，以运行数或美元计</translation>
    </message>
    <message>
        <source>Runs: 1 or more; USD: above 0; what is not worth a run: 0 to 99 % of a step</source>
        <translation>运行数：至少 1；美元：大于 0；不值得再运行的阈值：步时的 0 至 99%</translation>
    </message>
    <message>
        <source>this campaign is not tuning</source>
        <translation>该运行组没有在调优</translation>
    </message>
    <message>
        <source>the tuning has ended already (%1)</source>
        <translation>调优已经结束 (%1)</translation>
    </message>
    <message>
        <source>belongs to --pareto, which is not given</source>
        <translation>只能与 --pareto 同用，但未指定该选项</translation>
    </message>
    <message>
        <source>contradicts --batch</source>
        <translation>与 --batch 矛盾</translation>
    </message>
    <message>
        <source>Ask for one configuration by flags</source>
        <translation>请用各选项指定单个配置</translation>
    </message>
    <message>
        <source>is several tables, and CSV is one</source>
        <translation>包含多张表，而 CSV 只能有一张</translation>
    </message>
    <message>
        <source>Use --format table, markdown or json; with --schedule, CSV lists the passes of the schedule</source>
        <translation>请使用 --format table、markdown 或 json；与 --schedule 同用时，CSV 列出调度中的各次传播</translation>
    </message>
    <message>
        <source>lists every pass of the schedule, for programs</source>
        <translation>列出调度中的每次传播（前向或反向），供程序使用</translation>
    </message>
    <message>
        <source>Use --format csv or json; --explain draws a small schedule</source>
        <translation>请使用 --format csv 或 json；小型调度可用 --explain 绘制</translation>
    </message>
    <message>
        <source>needs a list of numbers, or auto</source>
        <translation>需要数字列表，或 auto</translation>
    </message>
    <message>
        <source>bounds --gpu-counts auto, and a list is given</source>
        <translation>用于限定 --gpu-counts auto 的范围，但给出的是列表</translation>
    </message>
    <message>
        <source>is not a number from 0 to 1</source>
        <translation>不是 0 至 1 的数</translation>
    </message>
    <message>
        <source>must be a whole number from 0 to 100000</source>
        <translation>必须是 0 至 100000 的整数</translation>
    </message>
    <message>
        <source>must be none or some of %1, joined by +</source>
        <translation>必须是 none，或 %1 中的若干项，用 + 连接</translation>
    </message>
    <message>
        <source>these runs are chosen one after the other, within a budget</source>
        <translation>这些运行是在预算内逐个选择的</translation>
    </message>
    <message>
        <source>Go on with autotuner tune %1 and --budget-runs or --budget-usd, or end it with autotuner stop %1 --all</source>
        <translation>请用 autotuner tune %1 加 --budget-runs 或 --budget-usd 继续，或用 autotuner stop %1 --all 结束</translation>
    </message>
    <message>
        <source>is not known; see --help</source>
        <translation>无法识别；参见 --help</translation>
    </message>
    <message>
        <source>is not a number above 0 and at most 1</source>
        <translation>不是大于 0 且不超过 1 的数</translation>
    </message>
    <message>
        <source>both finished and ran out of memory: both are weighed, it is at the limit</source>
        <translation>既有成功完成，也有显存不足：两种结果都计入，该配置处于极限</translation>
    </message>
    <message>
        <source>its runs took %1 to %2 s a step: their geometric mean is used</source>
        <translation>其各运行的步时为 %1 至 %2 s：采用几何平均值</translation>
    </message>
    <message>
        <source>is not used with --budget-runs or --budget-usd: the odds are weighed run by run</source>
        <translation>不能与 --budget-runs 或 --budget-usd 同用：概率会逐个运行权衡</translation>
    </message>
    <message>
        <source>is not used with --budget-runs or --budget-usd</source>
        <translation>不能与 --budget-runs 或 --budget-usd 同用</translation>
    </message>
    <message>
        <source>--filter and --top narrow what is chosen from</source>
        <translation>--filter 和 --top 会缩小可选范围</translation>
    </message>
    <message>
        <source>needs --budget-runs or --budget-usd</source>
        <translation>需要 --budget-runs 或 --budget-usd</translation>
    </message>
    <message>
        <source>is required: the plan has none</source>
        <translation>为必填项：方案中没有</translation>
    </message>
    <message>
        <source>is not a whole number of at least %1</source>
        <translation>不是至少为 %1 的整数</translation>
    </message>
    <message>
        <source>is not a number above 0 and up to %1</source>
        <translation>不是大于 0 且不超过 %1 的数</translation>
    </message>
    <message>
        <source>is not a number from 0 to 99</source>
        <translation>不是 0 至 99 的数</translation>
    </message>
    <message>
        <source>See autotuner generate --explain</source>
        <translation>参见 autotuner generate --explain</translation>
    </message>
    <message>
        <source>no valid configuration among %1 combinations</source>
        <translation>%1 种组合中没有有效配置</translation>
    </message>
    <message>
        <source>no configuration passes --filter</source>
        <translation>没有配置符合 --filter</translation>
    </message>
    <message>
        <source>the pipeline stages wait for each other for ever</source>
        <translation>流水线各阶段永远互相等待</translation>
    </message>
    <message>
        <source>use a number of micro-batches that is a multiple of the pipeline stages</source>
        <translation>请使微批次数为流水线阶段数的倍数</translation>
    </message>
    <message>
        <source>a time of a stage or of a transfer is negative or not a number</source>
        <translation>某个阶段或传输的时间为负数或不是数字</translation>
    </message>
    <message>
        <source>times of %1 model chunks are given, and %2 are needed</source>
        <translation>给出了 %1 个模型块的时间，但需要 %2 个</translation>
    </message>
    <message>
        <source>give one time, of 0 s or more, for each chunk of each stage</source>
        <translation>请为每个阶段的每个块给出一个不小于 0 s 的时间</translation>
    </message>
    <message>
        <source>micro-batch groups of %1 with %2 pipeline stages and %3 micro-batches: interleaving needs groups of at least the stages and at most the micro-batches</source>
        <translation>%1 个微批次一组，%2 个流水线阶段，%3 个微批次：交错要求每组不少于阶段数且不多于微批次数</translation>
    </message>
    <message>
        <source>use a larger global batch or no virtual pipeline</source>
        <translation>使用更大的全局批次，或不用虚拟流水线</translation>
    </message>
    <message>
        <source>use a microbatch_group_size from %1 to %2</source>
        <translation>使用 %1 至 %2 的 microbatch_group_size</translation>
    </message>
    <message>
        <source>%1 micro-batches in groups of %2 leave a last group of %3, fewer than the %4 pipeline stages: Megatron-Core refuses to interleave them</source>
        <translation>%1 个微批次按每组 %2 个划分，最后一组剩 %3 个，少于 %4 个流水线阶段：Megatron-Core 拒绝交错</translation>
    </message>
    <message>
        <source>use %1 or %2 micro-batches (the global batch decides), or no virtual pipeline</source>
        <translation>使用 %1 或 %2 个微批次（由全局批次决定），或不用虚拟流水线</translation>
    </message>
    <message>
        <source>%1 stages of %2 chunks with %3 micro-batches in groups of %4 are no pipeline</source>
        <translation>%1 个阶段、每阶段 %2 个块、%3 个微批次、每组 %4 个，不能构成流水线</translation>
    </message>
    <message>
        <source>use sizes of at least 1</source>
        <translation>使用不小于 1 的大小</translation>
    </message>
    <message>
        <source>virtual_pipeline %1 needs more than one pipeline stage</source>
        <translation>virtual_pipeline %1 需要多于一个流水线阶段</translation>
    </message>
    <message>
        <source>use pipeline_parallel 2 or more, or no virtual pipeline</source>
        <translation>使用 pipeline_parallel 2 或更大，或不用虚拟流水线</translation>
    </message>
    <message>
        <source>%1 stages x %2 chunks x %3 micro-batches are more than the %4 operations that are simulated</source>
        <translation>%1 个阶段 x %2 个块 x %3 个微批次超过可模拟的 %4 个操作</translation>
    </message>
    <message>
        <source>use fewer micro-batches: larger ones, a smaller global batch or more data-parallel ranks</source>
        <translation>减少微批次数：使用更大的微批次、更小的全局批次或更多数据并行 rank</translation>
    </message>
    <message>
        <source>There is no such schedule to simulate; the closed form stands in for it.</source>
        <translation>没有这样的调度可供模拟；以解析公式代替。</translation>
    </message>
    <message>
        <source>The simulated step takes %1, as the closed form says.</source>
        <translation>模拟步时为 %1，与解析公式一致。</translation>
    </message>
    <message>
        <source>The simulated step takes %1, %3 % longer than the closed form says (%2): it sums up unequal stages and transfers.</source>
        <translation>模拟步时为 %1，比解析公式 (%2) 长 %3%：公式只是把不均衡的阶段和传输相加。</translation>
    </message>
    <message>
        <source>The simulated step takes %1, %3 % less than the closed form says (%2): it sums up unequal stages and transfers.</source>
        <translation>模拟步时为 %1，比解析公式 (%2) 短 %3%：公式只是把不均衡的阶段和传输相加。</translation>
    </message>
    <message>
        <source>Matrix products</source>
        <translation>矩阵乘法</translation>
    </message>
    <message>
        <source>Matrix products of the layers take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>各层的矩阵乘法在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Useful work: lower precision makes it faster, and larger products do: a smaller tensor_parallel or a larger micro_batch_size.</source>
        <translation>有效计算：更低的精度、更大的乘法（更小的 tensor_parallel 或更大的 micro_batch_size）可使其更快。</translation>
    </message>
    <message>
        <source>Expert products</source>
        <translation>专家矩阵乘法</translation>
    </message>
    <message>
        <source>Matrix products of the experts take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>专家的矩阵乘法在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Useful work: lower precision makes it faster, and more rows for each expert do: a larger expert_parallel or micro_batch_size.</source>
        <translation>有效计算：更低的精度、每个专家更多的行（更大的 expert_parallel 或 micro_batch_size）可使其更快。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Attention takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>注意力在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>It grows with the square of the sequence; the flash backend is the fastest, and shorter slices of a large context_parallel run less well.</source>
        <translation>随序列长度的平方增长；flash 后端最快，较大的 context_parallel 使切片更短，运行效率更低。</translation>
    </message>
    <message>
        <source>Sequence mixing</source>
        <translation>序列混合</translation>
    </message>
    <message>
        <source>Scans and convolutions take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>扫描和卷积在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>It follows from the model; only more GPUs for each sequence make it shorter: tensor_parallel or context_parallel.</source>
        <translation>由模型决定；只有让每条序列使用更多 GPU 才能缩短：tensor_parallel 或 context_parallel。</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>显存带宽</translation>
    </message>
    <message>
        <source>Norms, activations and other work that only moves memory takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>norm、激活函数和其他仅搬运显存数据的工作在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Fused norms and sequence_parallel move less.</source>
        <translation>融合 norm 和 sequence_parallel 可减少数据搬运。</translation>
    </message>
    <message>
        <source>Output layer and embedding</source>
        <translation>输出层和词嵌入</translation>
    </message>
    <message>
        <source>Output layer, loss and embedding take %1 of the step&apos;s %2 (%3 %), averaged over the pipeline stages.</source>
        <translation>输出层、损失和词嵌入在每步 %2 中占 %1 (%3%)，为各流水线阶段的平均值。</translation>
    </message>
    <message>
        <source>They follow from the vocabulary; cross_entropy_fusion saves memory traffic, and tensor_parallel splits them.</source>
        <translation>由词表决定；cross_entropy_fusion 可减少显存读写，tensor_parallel 可将其切分。</translation>
    </message>
    <message>
        <source>Forward work that the backward pass repeats takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>反向传播时重复的前向计算在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Recompute less, as far as memory allows: fewer layers, or selective recompute.</source>
        <translation>在显存允许的范围内减少重计算：更少的层，或选择性重计算。</translation>
    </message>
    <message>
        <source>Host launches</source>
        <translation>主机启动内核</translation>
    </message>
    <message>
        <source>GPUs wait for the host to launch their kernels for %1 of the step&apos;s %2 (%3 %).</source>
        <translation>GPU 等待主机启动内核，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>CUDA graphs launch many kernels at once; a larger micro_batch_size or a smaller tensor_parallel gives each kernel more to do.</source>
        <translation>CUDA Graph 可一次启动多个内核；更大的 micro_batch_size 或更小的 tensor_parallel 可使每个内核的工作量更大。</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic</source>
        <translation>张量并行通信</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic that nothing hides takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>未被隐藏的张量并行通信在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>A smaller tensor_parallel sends less, if memory allows.</source>
        <translation>显存允许时，更小的 tensor_parallel 通信更少。</translation>
    </message>
    <message>
        <source>Context-parallel traffic</source>
        <translation>上下文并行通信</translation>
    </message>
    <message>
        <source>Context-parallel traffic that attention does not hide takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>未被注意力隐藏的上下文并行通信在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Expert-parallel traffic</source>
        <translation>专家并行通信</translation>
    </message>
    <message>
        <source>Sending tokens to their experts and back takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>把 token 发送到专家再送回，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>A smaller expert_parallel keeps it inside the NVLink domain; the overlap of expert traffic hides it.</source>
        <translation>更小的 expert_parallel 可使其留在 NVLink 域内；专家通信重叠可将其隐藏。</translation>
    </message>
    <message>
        <source>Pipeline transfers</source>
        <translation>流水线传输</translation>
    </message>
    <message>
        <source>Handing activations and gradients from stage to stage takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>在阶段之间传递激活和梯度，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Interleaving hides transfers; fewer pipeline stages need fewer.</source>
        <translation>交错可隐藏传输；流水线阶段越少，传输越少。</translation>
    </message>
    <message>
        <source>Filling and draining the pipeline leaves GPUs idle for %1 of the step&apos;s %2 (%3 %).</source>
        <translation>流水线填充和排空使 GPU 空闲，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>A larger virtual_pipeline, fewer stages or more micro-batches make it smaller.</source>
        <translation>更大的 virtual_pipeline、更少的阶段或更多的微批次可将其缩短。</translation>
    </message>
    <message>
        <source>Unequal stages</source>
        <translation>不均衡的阶段</translation>
    </message>
    <message>
        <source>Waiting for slower pipeline stages takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>等待较慢的流水线阶段，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Give the slowest stage fewer layers: num_layers_in_first_pipeline_stage and num_layers_in_last_pipeline_stage, or other sizes of the pipeline.</source>
        <translation>减少最慢阶段的层数：num_layers_in_first_pipeline_stage 和 num_layers_in_last_pipeline_stage，或改用其他流水线并行数。</translation>
    </message>
    <message>
        <source>Gradient reduction</source>
        <translation>梯度归约</translation>
    </message>
    <message>
        <source>Summing gradients over data-parallel GPUs, where no backward pass hides it, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>在数据并行的各 GPU 间累加梯度，未被反向传播隐藏的部分在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>A larger global batch spreads it over more tokens; gradients in bf16 are half as large.</source>
        <translation>更大的全局批次可把它分摊到更多 token；bf16 梯度的通信量减半。</translation>
    </message>
    <message>
        <source>Parameter gathering</source>
        <translation>参数收集</translation>
    </message>
    <message>
        <source>Gathering parameters from their shards, where no forward pass hides it, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>从各切片收集参数，未被前向传播隐藏的部分在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>A larger global batch spreads it over more tokens; sharding over fewer GPUs gathers faster.</source>
        <translation>更大的全局批次可把它分摊到更多 token；切分到更少的 GPU 可更快收集。</translation>
    </message>
    <message>
        <source>The optimizer&apos;s update and the gradient buffers take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>优化器更新和梯度缓冲区在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>The distributed optimizer gives each GPU a share of the update; a larger global batch needs fewer updates.</source>
        <translation>分布式优化器让每块 GPU 只承担一部分更新；更大的全局批次所需更新次数更少。</translation>
    </message>
    <message>
        <source>Offloading</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>Offloading to host memory takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>卸载到主机内存在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Offload fewer layers, fewer tensors, or a smaller share of the optimizer, as far as memory allows.</source>
        <translation>在显存允许的范围内，卸载更少的层、更少的张量或更小比例的优化器。</translation>
    </message>
    <message>
        <source>Between steps</source>
        <translation>步间开销</translation>
    </message>
    <message>
        <source>Data, logging and Python between steps take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>步与步之间的数据、日志和 Python 开销在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>A larger global batch spreads it over more tokens.</source>
        <translation>更大的全局批次可把它分摊到更多 token。</translation>
    </message>
    <message>
        <source>Filling and draining %4 stages of %6 chunks with %5 micro-batches leaves GPUs idle for %1 of the step&apos;s %2 (%3 %).</source>
        <translation>以 %5 个微批次填充和排空 %4 个阶段（每阶段 %6 个块）使 GPU 空闲，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Filling and draining %4 stages with %5 micro-batches leaves GPUs idle for %1 of the step&apos;s %2 (%3 %).</source>
        <translation>以 %5 个微批次填充和排空 %4 个阶段使 GPU 空闲，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Stage %4 needs %5 for a micro-batch and the mean stage %6: waiting for slower stages takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>阶段 %4 处理一个微批次需 %5，各阶段平均需 %6：等待较慢的阶段，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic among %4 GPUs that nothing hides takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>%4 块 GPU 之间未被隐藏的张量并行通信在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Context-parallel traffic among %4 GPUs that attention does not hide takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>%4 块 GPU 之间未被注意力隐藏的上下文并行通信在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Sending tokens to experts on %4 GPUs and back takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>把 token 发送到 %4 块 GPU 上的专家再送回，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Handing activations and gradients from stage to stage, %4 each time, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>在阶段之间传递激活和梯度，每次 %4，在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Summing gradients over %4 GPUs, where no backward pass hides it, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>在 %4 块 GPU 间累加梯度，未被反向传播隐藏的部分在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>Gathering parameters from %4 GPUs, where no forward pass hides it, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>从 %4 块 GPU 收集参数，未被前向传播隐藏的部分在每步 %2 中占 %1 (%3%)。</translation>
    </message>
    <message>
        <source>It grows with the square of the sequence; the flash backend, the fastest, is in use.</source>
        <translation>随序列长度的平方增长；已在使用最快的 flash 后端。</translation>
    </message>
    <message>
        <source>It follows from the model and the number of tokens: norms are fused, and no rank repeats another&apos;s.</source>
        <translation>由模型和 token 数决定：norm 已融合，各 rank 之间没有重复工作。</translation>
    </message>
    <message>
        <source>They follow from the vocabulary and the number of tokens; tensor_parallel splits them.</source>
        <translation>由词表和 token 数决定；tensor_parallel 可将其切分。</translation>
    </message>
    <message>
        <source>CUDA graphs are on; a larger micro_batch_size or a smaller tensor_parallel gives each kernel more to do.</source>
        <translation>已启用 CUDA Graph；更大的 micro_batch_size 或更小的 tensor_parallel 可使每个内核的工作量更大。</translation>
    </message>
    <message>
        <source>Each GPU has a share of the update already; a larger global batch needs fewer updates.</source>
        <translation>每块 GPU 已只承担一部分更新；更大的全局批次所需更新次数更少。</translation>
    </message>
    <message>
        <source>Tried without gain: %1.</source>
        <translation>已尝试但无收益：%1。</translation>
    </message>
    <message>
        <source>Tried without gain: %1 and %2 more.</source>
        <translation>已尝试但无收益：%1，以及另外 %2 项。</translation>
    </message>
    <message>
        <source>With %1 training gets %2 % faster: a step of %3, and a peak of %4 of %5 GiB.</source>
        <translation>采用 %1 时训练加快 %2%：步时 %3，峰值 %4 / %5 GiB。</translation>
    </message>
    <message>
        <source>With %1 training would get %2 % faster, but run out of memory: a peak of %4 of %5 GiB.</source>
        <translation>采用 %1 时训练可加快 %2%，但会显存不足：峰值 %4 / %5 GiB。</translation>
    </message>
    <message>
        <source>the tuning was begun on the sandbox, and this is a workspace that bills</source>
        <translation>该调优是在沙盒上开始的，而这里是会计费的工作区</translation>
    </message>
    <message>
        <source>Nothing is launched by itself here. Use the sandbox again, or begin a tuning anew.</source>
        <translation>这里不会自动启动任何运行。请重新使用沙盒，或重新开始调优。</translation>
    </message>
    <message>
        <source>the tuning was begun on another workspace</source>
        <translation>该调优是在另一个工作区上开始的</translation>
    </message>
    <message>
        <source>Nothing is launched by itself here. Log in there again, or begin a tuning anew.</source>
        <translation>这里不会自动启动任何运行。请重新登录该工作区，或重新开始调优。</translation>
    </message>
    <message>
        <source>the campaign cannot be driven from here</source>
        <translation>无法从这里驱动该运行组</translation>
    </message>
    <message>
        <source>Save the project first, or drive it where it was opened first.</source>
        <translation>请先保存项目，或在最先打开它的地方驱动。</translation>
    </message>
    <message>
        <source>the workspace does not say which machines it has</source>
        <translation>工作区没有说明它有哪些机器</translation>
    </message>
    <message>
        <source>It is asked again by itself; the tuning goes on when it answers.</source>
        <translation>会自动再次查询；得到答复后调优继续。</translation>
    </message>
    <message>
        <source>there are no configurations to choose from</source>
        <translation>没有可供选择的配置</translation>
    </message>
    <message>
        <source>FSDP sharding strategy</source>
        <translation>FSDP 切分策略</translation>
    </message>
    <message>
        <source>Micro-batches of a model chunk in a row</source>
        <translation>模型块连续处理的微批次数</translation>
    </message>
    <message>
        <source>Modules with offloaded inputs</source>
        <translation>卸载输入的模块</translation>
    </message>
    <message>
        <source>Offloaded share of the optimizer</source>
        <translation>优化器卸载比例</translation>
    </message>
    <message>
        <source>Overlap of expert traffic</source>
        <translation>专家通信重叠</translation>
    </message>
    <message>
        <source>Group of GPUs over which optimizer state, gradients and parameters are sharded; 0 means no FSDP.</source>
        <translation>切分优化器状态、梯度和参数的 GPU 分组；0 表示不用 FSDP。</translation>
    </message>
    <message>
        <source>FSDP shards</source>
        <translation>FSDP 切分内容</translation>
    </message>
    <message>
        <source>What an FSDP group shards: the optimizer&apos;s state (optim, ZeRO-1), gradients too (optim_grads, ZeRO-2), or parameters as well (optim_grads_params, ZeRO-3); none without FSDP.</source>
        <translation>FSDP 分组切分的内容：优化器状态（optim，ZeRO-1）、再加梯度（optim_grads，ZeRO-2）或再加参数（optim_grads_params，ZeRO-3）；不用 FSDP 时为 none。</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>切分</translation>
    </message>
    <message>
        <source>What FSDP shards: optim (ZeRO-1), optim_grads (ZeRO-2), optim_grads_params (ZeRO-3); none without FSDP.</source>
        <translation>FSDP 切分的内容：optim (ZeRO-1)、optim_grads (ZeRO-2)、optim_grads_params (ZeRO-3)；不用 FSDP 时为 none。</translation>
    </message>
    <message>
        <source>Best configurations of the whole space</source>
        <translation>整个空间的最优配置</translation>
    </message>
    <message>
        <source>Days and dollars against GPUs</source>
        <translation>天数和美元随 GPU 数的变化</translation>
    </message>
    <message>
        <source>Odds of running out of memory, 1 = 1 % or less</source>
        <translation>显存不足的概率，1 = 1% 或更低</translation>
    </message>
    <message>
        <source>GPUs that the training runs on: nodes x GPUs per node.</source>
        <translation>训练所用的 GPU 数：节点数 x 每节点 GPU 数。</translation>
    </message>
    <message>
        <source>Machines that are rented.</source>
        <translation>租用的机器数。</translation>
    </message>
    <message>
        <source>Optimizer state sharded over the data parallel GPUs (ZeRO-1), on or off.</source>
        <translation>优化器状态在数据并行的各 GPU 间切分 (ZeRO-1)，开或关。</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Which of the plan&apos;s cluster alternatives it runs on.</source>
        <translation>运行在方案的哪一个备选集群上。</translation>
    </message>
    <message>
        <source>Against the plan</source>
        <translation>与方案相比</translation>
    </message>
    <message>
        <source>Training time against the best configuration that the plan itself searches on the same cluster: -10 means a tenth sooner.</source>
        <translation>训练时间与方案自身在同一集群上搜索到的最优配置相比：-10 表示缩短十分之一。</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto 前沿</translation>
    </message>
    <message>
        <source>yes: nothing found is better in both respects. On one cluster these are days and odds of running out of memory (odds below 1 % count as equal), on several clusters days and dollars.</source>
        <translation>yes（是）：找到的配置中没有在两方面都更优的。在单个集群上指天数和显存不足的概率（低于 1% 的概率视为相等），在多个集群上指天数和美元。</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>在方案中</translation>
    </message>
    <message>
        <source>Whether the plan&apos;s own search holds this configuration: yes, no, or best when it is the fastest of those that the plan searches.</source>
        <translation>方案自身的搜索是否包含此配置：yes（是）、no（否），或 best（方案搜索的配置中最快的）。</translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation>GPU 小时</translation>
    </message>
    <message>
        <source>GPUs x hours of the whole training: what is paid for.</source>
        <translation>整个训练的 GPU 数 x 小时数：即计费的量。</translation>
    </message>
    <message>
        <source>Scaling efficiency</source>
        <translation>扩展效率</translation>
    </message>
    <message>
        <source>Tokens per second and GPU against those of the fewest GPUs that anything fits on. 100 % means that each GPU does as much as there; above it, more GPUs leave memory for a faster configuration.</source>
        <translation>每 GPU 每秒 token 数与能放下任一配置的最少 GPU 数时相比。100% 表示每块 GPU 的产出与彼时相同；高于 100% 表示更多 GPU 留出了显存，可用更快的配置。</translation>
    </message>
    <message>
        <source>yes: no other number of GPUs is done earlier for less money.</source>
        <translation>yes（是）：没有其他 GPU 数能以更少的费用更早完成。</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>与方案一致</translation>
    </message>
    <message>
        <source>Whether the plan&apos;s cluster has this number of GPUs: yes or no.</source>
        <translation>方案的集群是否为此 GPU 数：yes（是）或 no（否）。</translation>
    </message>
    <message>
        <source>Dense matrix products of the layers, forward and backward</source>
        <translation>各层的稠密矩阵乘法，前向和反向</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Grouped matrix products of the experts, forward and backward</source>
        <translation>专家的分组矩阵乘法，前向和反向</translation>
    </message>
    <message>
        <source>The core of attention; its projections count as matrix products</source>
        <translation>注意力核心；其投影计入矩阵乘法</translation>
    </message>
    <message>
        <source>Mamba scans and Hyena convolutions</source>
        <translation>Mamba 扫描和 Hyena 卷积</translation>
    </message>
    <message>
        <source>Norms and residuals</source>
        <translation>norm 和残差</translation>
    </message>
    <message>
        <source>Norms, residuals and dropout: limited by memory bandwidth</source>
        <translation>norm、残差和 dropout：受显存带宽限制</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Activation functions and gates, those of experts included: limited by memory bandwidth</source>
        <translation>激活函数和门控，包括专家的：受显存带宽限制</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>The router&apos;s scores, choice of experts and permutation of tokens: limited by memory bandwidth</source>
        <translation>路由器打分、专家选择和 token 重排：受显存带宽限制</translation>
    </message>
    <message>
        <source>Casts to low precision</source>
        <translation>低精度转换</translation>
    </message>
    <message>
        <source>Operands cast to 8 or 4 bits, with their scales and transposed copies: limited by memory bandwidth</source>
        <translation>操作数转换为 8 位或 4 位，及其缩放因子和转置副本：受显存带宽限制</translation>
    </message>
    <message>
        <source>Other memory traffic</source>
        <translation>其他显存读写</translation>
    </message>
    <message>
        <source>Rotary embedding, splitting and joining of heads: limited by memory bandwidth</source>
        <translation>旋转位置编码、头的拆分与合并：受显存带宽限制</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>词嵌入</translation>
    </message>
    <message>
        <source>Looking tokens up, and the gradient of the embedding</source>
        <translation>查找 token 的词嵌入，及词嵌入的梯度</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>The output layer and extra prediction modules</source>
        <translation>输出层和额外的预测模块</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Cross entropy over the vocabulary</source>
        <translation>在词表上的交叉熵</translation>
    </message>
    <message>
        <source>Forward work that the backward pass repeats, since its activations were not kept</source>
        <translation>因激活未保留而由反向传播重复的前向计算</translation>
    </message>
    <message>
        <source>Waiting for launches</source>
        <translation>等待内核启动</translation>
    </message>
    <message>
        <source>The GPU is done before the host has launched its next kernel</source>
        <translation>GPU 已完成工作，而主机尚未启动下一个内核</translation>
    </message>
    <message>
        <source>Activation offload</source>
        <translation>激活卸载</translation>
    </message>
    <message>
        <source>The GPU waits for activations on their way to host memory and back</source>
        <translation>GPU 等待激活传到主机内存并传回</translation>
    </message>
    <message>
        <source>Tensor parallelism, forward</source>
        <translation>张量并行，前向</translation>
    </message>
    <message>
        <source>Exposed collectives of tensor parallelism in the forward pass</source>
        <translation>前向传播中暴露的张量并行集合通信</translation>
    </message>
    <message>
        <source>Tensor parallelism, backward</source>
        <translation>张量并行，反向</translation>
    </message>
    <message>
        <source>Exposed collectives of tensor parallelism in the backward pass</source>
        <translation>反向传播中暴露的张量并行集合通信</translation>
    </message>
    <message>
        <source>Context parallelism</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>Exposed exchange of keys and values between the parts of a sequence</source>
        <translation>序列各部分之间暴露的键和值交换</translation>
    </message>
    <message>
        <source>Expert parallelism</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Exposed dispatch of tokens to experts, and their way back</source>
        <translation>暴露的 token 到专家的分发及其返回</translation>
    </message>
    <message>
        <source>Exposed transfers of activations and gradients between stages</source>
        <translation>阶段之间暴露的激活和梯度传输</translation>
    </message>
    <message>
        <source>The slowest stage waits while the pipeline fills and drains</source>
        <translation>流水线填充和排空时，最慢阶段的等待</translation>
    </message>
    <message>
        <source>What the backward pass does not hide of reducing gradients over data parallelism</source>
        <translation>数据并行的梯度归约中未被反向传播隐藏的部分</translation>
    </message>
    <message>
        <source>What the forward pass does not hide of gathering parameters over data parallelism</source>
        <translation>数据并行的参数收集中未被前向传播隐藏的部分</translation>
    </message>
    <message>
        <source>Optimizer update</source>
        <translation>优化器更新</translation>
    </message>
    <message>
        <source>The optimizer updates its share of the parameters</source>
        <translation>优化器更新其负责的那部分参数</translation>
    </message>
    <message>
        <source>Optimizer offload</source>
        <translation>优化器卸载</translation>
    </message>
    <message>
        <source>The share of the optimizer that is stepped in host memory: transfers, and the host&apos;s update</source>
        <translation>在主机内存中更新的那部分优化器：传输及主机端的更新</translation>
    </message>
    <message>
        <source>Gradient buffers</source>
        <translation>梯度缓冲区</translation>
    </message>
    <message>
        <source>Clearing gradients and taking their norm</source>
        <translation>清零梯度并计算其范数</translation>
    </message>
    <message>
        <source>What a step takes besides: data, logging, synchronisation</source>
        <translation>一步中的其余开销：数据、日志、同步</translation>
    </message>
    <message>
        <source>Exposed communication</source>
        <translation>暴露的通信</translation>
    </message>
    <message>
        <source>must be a list of module names such as [&quot;core_attn&quot;], not %1</source>
        <translation>必须是模块名称列表，如 [&quot;core_attn&quot;]，而不是 %1</translation>
    </message>
    <message>
        <source>must be a number from 0 to 1, not %1</source>
        <translation>必须是 0 至 1 的数，而不是 %1</translation>
    </message>
    <message>
        <source>the ranking needs a length of at least 1</source>
        <translation>排名长度须至少为 1</translation>
    </message>
    <message>
        <source>the limit of the odds of running out of memory must be above 0 and at most 1</source>
        <translation>显存不足概率的上限必须大于 0 且不超过 1</translation>
    </message>
    <message>
        <source>the reach of the front must be 0 or more</source>
        <translation>前沿的范围必须大于等于 0</translation>
    </message>
    <message>
        <source>slower than the one before</source>
        <translation>比前一个慢</translation>
    </message>
    <message>
        <source>as fast as the one before, likelier to run out of memory</source>
        <translation>与前一个同样快，但更可能显存不足</translation>
    </message>
    <message>
        <source>as fast as the one before and as likely to fit, with a higher peak</source>
        <translation>与前一个同样快、同样可能放得下，但峰值更高</translation>
    </message>
    <message>
        <source>equal to the one before in time and memory, less plain</source>
        <translation>时间和显存与前一个相同，但设置较不简单</translation>
    </message>
    <message>
        <source>The search was stopped before anything was found</source>
        <translation>尚未找到任何配置，搜索就已停止</translation>
    </message>
    <message>
        <source>No configuration fits on %1 GPUs. The closest is predicted to peak at %2 of %3 GiB and to run out of memory with a probability of %4 %</source>
        <translation>没有配置能放入 %1 块 GPU。最接近的配置预测峰值为 %2 / %3 GiB，显存不足的概率为 %4%</translation>
    </message>
    <message>
        <source>The given values leave no configuration</source>
        <translation>给定的值没有留下任何配置</translation>
    </message>
    <message>
        <source>None of %1 combinations keeps the rules. The rule that most break (%2): %3</source>
        <translation>%1 种组合都不满足全部规则。违反最多的规则 (%2)：%3</translation>
    </message>
    <message>
        <source>use data_parallel_sharding_strategy %1</source>
        <translation>使用 data_parallel_sharding_strategy %1</translation>
    </message>
    <message>
        <source>keep %1 % of the optimizer&apos;s state in host memory</source>
        <translation>把优化器状态的 %1% 放在主机内存中</translation>
    </message>
    <message>
        <source>keep the inputs of %1 in host memory</source>
        <translation>把 %1 的输入放在主机内存中</translation>
    </message>
    <message>
        <source>host memory and the processors&apos; speed are taken to suffice</source>
        <translation>假定主机内存和处理器速度足够</translation>
    </message>
    <message>
        <source>needs a Megatron-Core with fine_grained_activation_offloading</source>
        <translation>需要支持 fine_grained_activation_offloading 的 Megatron-Core</translation>
    </message>
    <message>
        <source>host memory is taken to suffice</source>
        <translation>假定主机内存足够</translation>
    </message>
    <message>
        <source>%1 GPUs are neither whole nodes of %2 nor part of one</source>
        <translation>%1 块 GPU 既不是每节点 %2 块的整数个节点，也不是一个节点的一部分</translation>
    </message>
    <message>
        <source>give multiples of %1 up to %2, or less than one node</source>
        <translation>请给出 %1 的倍数（最大 %2），或少于一个节点的数量</translation>
    </message>
    <message>
        <source>no number of whole nodes lies between %1 and %2 GPUs</source>
        <translation>%1 至 %2 块 GPU 之间没有整数个节点</translation>
    </message>
    <message>
        <source>widen the bounds</source>
        <translation>请扩大范围</translation>
    </message>
    <message>
        <source>set fsdp to the size of a shard group, or leave the strategy out</source>
        <translation>把 fsdp 设为切分分组的大小，或不指定策略</translation>
    </message>
    <message>
        <source>use a larger global_batch_size, or no virtual pipeline</source>
        <translation>使用更大的 global_batch_size，或不用虚拟流水线</translation>
    </message>
    <message>
        <source>use pipeline_parallel 1, or offload_modules in its place</source>
        <translation>使用 pipeline_parallel 1，或改用 offload_modules</translation>
    </message>
    <message>
        <source>use one of the two</source>
        <translation>二者择一</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>请去掉它们</translation>
    </message>
    <message>
        <source>use core_attn+attn_proj, or leave attn_proj out</source>
        <translation>使用 core_attn+attn_proj，或去掉 attn_proj</translation>
    </message>
    <message>
        <source>use a share such as 0.5</source>
        <translation>使用 0.5 这样的比例</translation>
    </message>
    <message>
        <source>use optimizer adam, or keep its state on the GPU</source>
        <translation>使用 adam 优化器，或把其状态留在 GPU 上</translation>
    </message>
    <message>
        <source>turn the distributed optimizer on</source>
        <translation>启用分布式优化器</translation>
    </message>
    <message>
        <source>turn the overlap off, or use expert_parallel above 1</source>
        <translation>关闭重叠，或使用大于 1 的 expert_parallel</translation>
    </message>
    <message>
        <source>use virtual_pipeline 2 or more, or turn the overlap off</source>
        <translation>使用 virtual_pipeline 2 或更大，或关闭重叠</translation>
    </message>
    <message>
        <source>recompute modules only, or turn the overlap off</source>
        <translation>只重计算模块，或关闭重叠</translation>
    </message>
    <message>
        <source>turn the overlap off</source>
        <translation>关闭重叠</translation>
    </message>
    <message>
        <source>Interleaving: a given group of micro-batches fits</source>
        <translation>交错时给定的微批次分组须合适</translation>
    </message>
    <message>
        <source>microbatch_group_size_per_vp_stage lies between the pipeline size and the micro-batches per step, and a last group that is not full holds at least as many as the pipeline has stages (megatron.core.pipeline_parallel.schedules).</source>
        <translation>microbatch_group_size_per_vp_stage 介于流水线并行数与每步微批次数之间，且未满的最后一组至少包含与流水线阶段数相同的微批次 (megatron.core.pipeline_parallel.schedules)。</translation>
    </message>
    <message>
        <source>What is offloaded can be offloaded</source>
        <translation>卸载的内容须可以卸载</translation>
    </message>
    <message>
        <source>Megatron-Core offloads layers without pipeline and recompute only, attention&apos;s output from both operations that keep it or from none, and the state of Adam and SGD where the distributed optimizer shards it (TransformerConfig.__post_init__; megatron.core.optimizer).</source>
        <translation>Megatron-Core 只在没有流水线和重计算时卸载层，注意力的输出只能从保存它的两个操作同时卸载或都不卸载，Adam 和 SGD 的状态只在分布式优化器将其切分时卸载 (TransformerConfig.__post_init__; megatron.core.optimizer)。</translation>
    </message>
    <message>
        <source>Overlap of expert traffic has what it needs</source>
        <translation>专家通信重叠须满足所需条件</translation>
    </message>
    <message>
        <source>Expert traffic of one micro-batch runs under compute of another only with expert parallelism, with interleaved stages where there is a pipeline, and without full recompute (TransformerConfig.__post_init__).</source>
        <translation>只有使用专家并行、有流水线时采用交错阶段、且没有完全重计算，一个微批次的专家通信才能与另一个微批次的计算重叠 (TransformerConfig.__post_init__)。</translation>
    </message>
    <message>
        <source>data_parallel_sharding_strategy %1 needs fsdp above 0</source>
        <translation>data_parallel_sharding_strategy %1 要求 fsdp 大于 0</translation>
    </message>
    <message>
        <source>microbatch_group_size_per_vp_stage %2 must lie between pipeline_parallel %3 and the %4 micro-batches per step</source>
        <translation>microbatch_group_size_per_vp_stage %2 必须介于 pipeline_parallel %3 与每步 %4 个微批次之间</translation>
    </message>
    <message>
        <source>%4 micro-batches in groups of microbatch_group_size_per_vp_stage %2 leave a last group below pipeline_parallel %3</source>
        <translation>%4 个微批次按 microbatch_group_size_per_vp_stage %2 分组，最后一组小于 pipeline_parallel %3</translation>
    </message>
    <message>
        <source>activation_offload_layers %2 cannot be combined with pipeline_parallel %3</source>
        <translation>activation_offload_layers %2 不能与 pipeline_parallel %3 同用</translation>
    </message>
    <message>
        <source>activation_offload_layers %2 cannot be combined with recompute</source>
        <translation>activation_offload_layers %2 不能与重计算同用</translation>
    </message>
    <message>
        <source>activation_offload_layers %2 is not from 1 to %3, all layers but one</source>
        <translation>activation_offload_layers %2 不在 1 至 %3（除一层外的全部层）之间</translation>
    </message>
    <message>
        <source>activation_offload_layers %2 cannot be combined with offload_modules</source>
        <translation>activation_offload_layers %2 不能与 offload_modules 同用</translation>
    </message>
    <message>
        <source>the model has no experts, so it has no part to offload for: %1</source>
        <translation>该模型没有专家，因此没有可供卸载的部分：%1</translation>
    </message>
    <message>
        <source>attn_proj in offload_modules needs core_attn, which keeps the same tensor</source>
        <translation>offload_modules 中的 attn_proj 需要 core_attn，二者保存同一张量</translation>
    </message>
    <message>
        <source>offload_modules has nothing to offload under full recompute</source>
        <translation>完全重计算时 offload_modules 没有可卸载的内容</translation>
    </message>
    <message>
        <source>optimizer_offload_fraction must be from 0 to 1</source>
        <translation>optimizer_offload_fraction 必须介于 0 和 1 之间</translation>
    </message>
    <message>
        <source>optimizer %1 cannot be offloaded to host memory</source>
        <translation>优化器 %1 不能卸载到主机内存</translation>
    </message>
    <message>
        <source>optimizer_offload_fraction needs the distributed optimizer</source>
        <translation>optimizer_offload_fraction 需要分布式优化器</translation>
    </message>
    <message>
        <source>overlap_moe_expert_parallel_comm needs expert_parallel above 1, but it is %2</source>
        <translation>overlap_moe_expert_parallel_comm 要求 expert_parallel 大于 1，但它为 %2</translation>
    </message>
    <message>
        <source>overlap_moe_expert_parallel_comm with pipeline_parallel %2 needs virtual_pipeline above 1</source>
        <translation>pipeline_parallel 为 %2 时，overlap_moe_expert_parallel_comm 要求 virtual_pipeline 大于 1</translation>
    </message>
    <message>
        <source>overlap_moe_expert_parallel_comm cannot be combined with full recompute</source>
        <translation>overlap_moe_expert_parallel_comm 不能与完全重计算同用</translation>
    </message>
    <message>
        <source>overlap_moe_expert_parallel_comm takes at most one module of multi-token prediction, but the model has %2</source>
        <translation>overlap_moe_expert_parallel_comm 最多支持一个多 token 预测模块，但该模型有 %2 个</translation>
    </message>
    <message>
        <source>holds no value</source>
        <translation>不含任何值</translation>
    </message>
    <message>
        <source>give at least one value, or leave it on auto</source>
        <translation>请给出至少一个值，或保留 auto</translation>
    </message>
    <message>
        <source>%1 is not a size from %2 to %3</source>
        <translation>%1 不是 %2 至 %3 之间的大小</translation>
    </message>
    <message>
        <source>the lists multiply to more than %1 layouts</source>
        <translation>各列表相乘超过 %1 种布局</translation>
    </message>
    <message>
        <source>measured runs are left out beside simulated ones: %1 (%2)</source>
        <translation>已有模拟运行，实测运行不计入：%1 (%2)</translation>
    </message>
    <message>
        <source>simulated runs are no measurement and are left out: %1 (%2)</source>
        <translation>模拟运行不是实测，不计入：%1 (%2)</translation>
    </message>
    <message>
        <source>runs on another number of GPUs than %1 are left out: %2 (%3)</source>
        <translation>GPU 数不是 %1 的运行不计入：%2 (%3)</translation>
    </message>
    <message>
        <source>runs that ended well without a step time teach nothing: %1</source>
        <translation>正常结束但没有步时的运行不提供任何信息：%1</translation>
    </message>
    <message>
        <source>runs of the same configuration took %1 to %2 s a step (%3): their geometric mean is used</source>
        <translation>同一配置的各运行步时为 %1 至 %2 s (%3)：采用几何平均值</translation>
    </message>
    <message>
        <source>%1 took %2 s a step, %3 times its prediction: worth repeating on other nodes before it is believed</source>
        <translation>%1 的步时为 %2 s，是其预测的 %3 倍：应先在其他节点上重跑，再予采信</translation>
    </message>
    <message>
        <source>the same configuration finished (%1) and ran out of memory (%2): both are weighed, it is at the limit</source>
        <translation>同一配置既有成功完成 (%1)，也有显存不足 (%2)：两种结果都计入，该配置处于极限</translation>
    </message>
    <message>
        <source>what is left would run out of memory or be refused</source>
        <translation>剩下的会显存不足或被拒绝</translation>
    </message>
    <message>
        <source>The command list-models shows all names</source>
        <translation>命令 list-models 会列出全部名称</translation>
    </message>
    <message>
        <source>no run of the tuning has been launched yet, so that it is not known where it may</source>
        <translation>调优尚未启动任何运行，因此不知道可以在哪里启动</translation>
    </message>
    <message>
        <source>Nothing is launched by itself here. Open Tune within budget to begin.</source>
        <translation>此处不会自动启动任何运行。请打开“在预算内调优”来开始。</translation>
    </message>
    <message>
        <source>says nothing where a GPU hour costs nothing</source>
        <translation>在 GPU 小时不计费时没有意义</translation>
    </message>
    <message>
        <source>give a price per GPU hour above 0</source>
        <translation>请给出大于 0 的每 GPU 小时价格</translation>
    </message>
    <message>
        <source>runs of another model than the plan has now are left out: %1</source>
        <translation>所属模型与方案现有模型不同的运行不计入：%1</translation>
    </message>
    <message>
        <source>Choose their model again to compare them, or go on in a project of its own</source>
        <translation>请重新选择它们的模型再对比，或在其单独的项目中继续</translation>
    </message>
    <message>
        <source>the simulation was stopped</source>
        <translation>模拟已停止</translation>
    </message>
    <message>
        <source>A smaller context_parallel sends less and hides more of it; another cp_comm_type may suit the wires better.</source>
        <translation>更小的 context_parallel 通信更少，且更多通信可被隐藏；换一种 cp_comm_type 可能更适合该网络。</translation>
    </message>
    <message>
        <source>the base configuration, which everything is compared with</source>
        <translation>基准配置，其他一切都与之比较</translation>
    </message>
    <message>
        <source>Context parallel exchange</source>
        <translation>上下文并行交换</translation>
    </message>
    <message>
        <source>GPUs of an inner all-to-all</source>
        <translation>组内 all-to-all 的 GPU 数</translation>
    </message>
    <message>
        <source>Place by days to train on all tokens of the plan among what is safe (among what is tight where nothing is); at equal days what is likelier to fit comes first. Rows without a place are trades (faster, but tight), stand here for the Pareto front, or as the plan&apos;s own best.</source>
        <translation>在安全的配置中（没有安全的则在紧张的配置中）按训练方案全部 token 所需天数排列的名次；天数相同时，更可能放得下的在前。没有名次的行是取舍项（更快，但紧张），或因属于 Pareto 前沿、或作为方案自身的最优而列出。</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>取舍</translation>
    </message>
    <message>
        <source>yes: faster than the best that is safe, for higher odds of running out of memory. A run that fails is paid for as well.</source>
        <translation>yes（是）：比最优的安全配置更快，但显存不足的概率更高。失败的运行同样要付费。</translation>
    </message>
    <message>
        <source>a trade: faster than the first, likelier to run out of memory</source>
        <translation>取舍项：比第一名更快，但更可能显存不足</translation>
    </message>
    <message>
        <source>%1 tokens are more than the %2 positions that the model has learned</source>
        <translation>%1 个 token 超出模型的 %2 个学习式位置</translation>
    </message>
    <message>
        <source>leave cp_comm_type out</source>
        <translation>请去掉 cp_comm_type</translation>
    </message>
    <message>
        <source>use framework bridge, or cp_comm_type p2p or a2a</source>
        <translation>使用 framework bridge，或 cp_comm_type p2p 或 a2a</translation>
    </message>
    <message>
        <source>leave cp_a2a_size out</source>
        <translation>请去掉 cp_a2a_size</translation>
    </message>
    <message>
        <source>use cp_comm_type p2p or a2a</source>
        <translation>使用 cp_comm_type p2p 或 a2a</translation>
    </message>
    <message>
        <source>use cp_comm_type a2a or all_gather</source>
        <translation>使用 cp_comm_type a2a 或 all_gather</translation>
    </message>
    <message>
        <source>use cp_comm_type a2a</source>
        <translation>使用 cp_comm_type a2a</translation>
    </message>
    <message>
        <source>use cp_comm_type p2p</source>
        <translation>使用 cp_comm_type p2p</translation>
    </message>
    <message>
        <source>Context parallel exchange runs the attention</source>
        <translation>上下文并行交换须能运行该注意力</translation>
    </message>
    <message>
        <source>All-to-all needs heads and query groups that divide by tensor parallel size x the GPUs that trade heads; the ring runs no sliding windows or learned sinks, all-gather no sinks, and neither all-gather nor all-to-all latent attention (TransformerEngine: attn_forward_func_with_cp).</source>
        <translation>All-to-all 要求注意力头数和查询组数能被张量并行数 x 交换注意力头的 GPU 数整除；环形不支持滑动窗口和学习式 sink，all-gather 不支持 sink，all-gather 和 all-to-all 都不支持潜在注意力（TransformerEngine：attn_forward_func_with_cp）。</translation>
    </message>
    <message>
        <source>cp_comm_type %1 needs a framework on Megatron-Core, which %2 is not</source>
        <translation>cp_comm_type %1 需要基于 Megatron-Core 的框架，而 %2 不是</translation>
    </message>
    <message>
        <source>framework nemo sets up no groups for cp_comm_type %1</source>
        <translation>framework nemo 不会为 cp_comm_type %1 建立通信组</translation>
    </message>
    <message>
        <source>cp_a2a_size %2 needs cp_comm_type a2a+p2p, but it is %1</source>
        <translation>cp_a2a_size %2 要求 cp_comm_type 为 a2a+p2p，但它为 %1</translation>
    </message>
    <message>
        <source>cp_comm_type %1 needs a cp_a2a_size above 1 that divides context_parallel %3 and is smaller, but it is %2</source>
        <translation>cp_comm_type %1 要求 cp_a2a_size 大于 1、能整除 context_parallel %3 且小于它，但它为 %2</translation>
    </message>
    <message>
        <source>cp_comm_type %1 does not run attention with a sliding window</source>
        <translation>cp_comm_type %1 不支持带滑动窗口的注意力</translation>
    </message>
    <message>
        <source>cp_comm_type %1 does not run attention with learned sinks</source>
        <translation>cp_comm_type %1 不支持带学习式 sink 的注意力</translation>
    </message>
    <message>
        <source>cp_comm_type %1 does not run multi-head latent attention</source>
        <translation>cp_comm_type %1 不支持多头潜在注意力 (MLA)</translation>
    </message>
    <message>
        <source>cp_comm_type %1 splits heads over %2 GPUs, tensor parallel ones included, but there are %3 heads</source>
        <translation>cp_comm_type %1 把注意力头分到 %2 块 GPU 上（含张量并行），但注意力头数为 %3</translation>
    </message>
    <message>
        <source>cp_comm_type %1 splits query groups over %2 GPUs, tensor parallel ones included, but there are %3 groups</source>
        <translation>cp_comm_type %1 把查询组分到 %2 块 GPU 上（含张量并行），但查询组数为 %3</translation>
    </message>
    <message>
        <source>No layout of %1 GPUs can share a global batch of %2: it must be a multiple of the micro batch times the data-parallel GPUs, which is %3 at least</source>
        <translation>%1 块 GPU 的任何布局都无法等分全局批次 %2：它必须是微批次乘以数据并行 GPU 数的整数倍，而该乘积至少为 %3</translation>
    </message>
    <message>
        <source>runs of another model are left out: %1 (%2)</source>
        <translation>其他模型的运行不计入：%1 (%2)</translation>
    </message>
    <message>
        <source>runs on another kind of GPU are left out: %1 (%2)</source>
        <translation>其他型号 GPU 上的运行不计入：%1 (%2)</translation>
    </message>
    <message>
        <source>runs with a sequence length or precision that the plan does not have are left out: %1 (%2)</source>
        <translation>序列长度或精度不在方案中的运行不计入：%1 (%2)</translation>
    </message>
    <message>
        <source>runs with a global batch size that the plan does not have teach, but cannot be the best: %1 (%2)</source>
        <translation>全局批次大小不在方案中的运行可用于修正预测，但不能成为最优：%1 (%2)</translation>
    </message>
    <message>
        <source>a2a+p2p needs --framework bridge: NeMo 2 sets up no groups for it</source>
        <translation>a2a+p2p 需要 --framework bridge：NeMo 2 不为它建立分组</translation>
    </message>
    <message>
        <source>a2a+p2p needs --cp-a2a-size</source>
        <translation>a2a+p2p 需要 --cp-a2a-size</translation>
    </message>
    <message>
        <source>belongs to --cp-comm-type a2a+p2p</source>
        <translation>仅用于 --cp-comm-type a2a+p2p</translation>
    </message>
    <message>
        <source>must be a whole number of at least 2</source>
        <translation>必须是不小于 2 的整数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>use a smaller context_parallel or tensor_parallel, or cp_comm_type %1</source>
        <translation>减小 context_parallel 或 tensor_parallel，或使用 cp_comm_type %1</translation>
    </message>
    <message>
        <source>use a smaller context_parallel or tensor_parallel</source>
        <translation>减小 context_parallel 或 tensor_parallel</translation>
    </message>
    <message>
        <source>cp_comm_type %1 needs a cp_a2a_size above 1 that divides context_parallel %3 and is smaller, but none is given</source>
        <translation>cp_comm_type %1 需要大于 1、能整除 context_parallel %3 且小于它的 cp_a2a_size，但没有给出</translation>
    </message>
    <message>
        <source>the budget pays for no run: the cheapest may cost up to %1 USD</source>
        <translation>预算不足以支付任何运行：最便宜的一次可能需要多达 %1 USD</translation>
    </message>
</context>
<context>
    <name>gui::AboutDialog</name>
    <message>
        <source>Plans the pre-training of language models on rented GPUs.</source>
        <translation>为在租用 GPU 上预训练语言模型做规划。</translation>
    </message>
    <message>
        <source>Estimator version %1, Qt %2</source>
        <translation>估算器版本 %1，Qt %2</translation>
    </message>
    <message>
        <source>Copyright 2026 The AutoTuner authors.</source>
        <translation>版权所有 2026 AutoTuner 作者。</translation>
    </message>
    <message>
        <source>This program is free software: you may use, change and pass it on under the terms of the GNU General Public License, version 3 or (at your option) any later version. It comes without any warranty.</source>
        <translation>本程序是自由软件：您可以依据 GNU 通用公共许可证第 3 版或（由您选择）任何更新版本的条款使用、修改和再分发。本程序不提供任何担保。</translation>
    </message>
    <message>
        <source>It is built from:</source>
        <translation>本程序使用了：</translation>
    </message>
    <message>
        <source>Icons: drawn for this program, under the same licence. Product names are trademarks of their owners.</source>
        <translation>图标：为本程序绘制，采用同一许可证。产品名称是其所有者的商标。</translation>
    </message>
</context>
<context>
    <name>gui::Accuracy</name>
    <message numerus="yes">
        <source>%n more cannot be predicted; the rows say why.</source>
        <translation>
            <numerusform>另有 %n 个无法预测；原因见各行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With runs of other trainers, %n in all: %1 and %2.</source>
        <translation>
            <numerusform>计入其他训练器的运行，共 %n 个：分别为 %1 和 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peak memory of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>%n 个已发表的 Megatron-Core 运行的峰值显存，预测误差中位数为 %1；九成不超过 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peak memory of %n published run(s) is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>%n 个已发表运行的峰值显存，预测误差中位数为 %1；九成不超过 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Step time of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>%n 个已发表的 Megatron-Core 运行的步时，预测误差中位数为 %1；九成不超过 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Step time of %n published run(s) is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>%n 个已发表运行的步时，预测误差中位数为 %1；九成不超过 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>allocator</source>
        <translation>分配器</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首阶段</translation>
    </message>
    <message>
        <source>last</source>
        <translation>末阶段</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大阶段</translation>
    </message>
    <message>
        <source>ran</source>
        <translation>运行成功</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>峰值显存</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>步时</translation>
    </message>
    <message>
        <source>The error is what is predicted over what was measured, less one: above zero, too much is predicted. Every prediction counts the same memory as its source does.</source>
        <translation>误差为预测除以实测再减一：大于零表示预测偏高。每个预测的显存口径与其来源相同。</translation>
    </message>
    <message>
        <source>The error is what is predicted over what was measured, less one: above zero, runs are faster than predicted. The band is meant to hold four of five runs.</source>
        <translation>误差为预测除以实测再减一：大于零表示运行比预测更快。区间应包含五分之四的运行。</translation>
    </message>
    <message>
        <source>The files that come with this program have no measurements of this kind: %1. The other tabs have theirs.</source>
        <translation>程序自带的文件中没有此类测量：%1。其他选项卡有各自的测量。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name: value</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>They share %n distinct reading(s), each counted once.</source>
        <translation>
            <numerusform>它们共有 %n 个不同读数，每个只计一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memory verdict is right for %1 of %n published run(s): %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</source>
        <translation>
            <numerusform>%n 次公开运行中，显存判定有 %1 次正确：%3 次成功运行中有 %2 次被判为 OOM，%5 次显存不足的运行中有 %4 次被判为可容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “%6” the memory verdict is right for %1 of %n run(s): %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</source>
        <translation>
            <numerusform>在“%6”的 %n 次运行中，显存判定有 %1 次正确：%3 次成功运行中有 %2 次被判为 OOM，%5 次显存不足的运行中有 %4 次被判为可容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n other published run(s), all of which ran, %1 were called OOM.</source>
        <translation>
            <numerusform>另有 %n 次公开运行全部成功，其中 %1 次被判为 OOM。</numerusform>
        </translation>
    </message>
    <message>
        <source>A verdict is right when a run is called OOM exactly if it ran out of memory; tight runs are launched and count as fitting. The Brier score is the mean of (odds − what happened)²: 0 is certainty that is always right, 0.25 is what a coin gets.</source>
        <translation>当且仅当运行显存不足时被判为 OOM，判定才算正确；紧张的运行会被启动，计为可容纳。Brier 分数是（概率 − 实际结果）² 的均值：0 表示总是正确的确定判断，0.25 相当于抛硬币。</translation>
    </message>
    <message>
        <source>Some constants of the predictions are fitted on rows of these files: for those rows agreement is no test.</source>
        <translation>部分预测常数是用这些文件中的行拟合的：对这些行而言，吻合并不构成检验。</translation>
    </message>
</context>
<context>
    <name>gui::AccuracyModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: cell</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gui::AccuracyTable</name>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
</context>
<context>
    <name>gui::AccuracyWindow</name>
    <message>
        <source>Figures that others measured and published, beside the predictions of this program (estimator version %1), made just now on this computer. Runs of your own are compared on the Results page.</source>
        <translation>他人测量并发表的数值，与本程序（估算器版本 %1）刚刚在本机上做出的预测并列。自己的运行在“结果”页上对比。</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>重试(&amp;A)</translation>
    </message>
    <message>
        <source>No published measurements</source>
        <translation>没有已发表的测量</translation>
    </message>
    <message>
        <source>The files that come with this program hold no measurements that could be predicted. Install the program again to get them.</source>
        <translation>程序自带的文件中没有可预测的测量。请重新安装程序以获取它们。</translation>
    </message>
    <message>
        <source>The published measurements cannot be read</source>
        <translation>无法读取已发表的测量</translation>
    </message>
    <message>
        <source>They come with this program, so something is wrong with its installation: install it again.

%1</source>
        <translation>它们随程序提供，因此安装有问题：请重新安装。

%1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not every published run was predicted, so there is nothing to sum up. It takes seconds.</source>
        <translation>尚未预测完所有已发表的运行，因此无法汇总。预测只需几秒。</translation>
    </message>
</context>
<context>
    <name>gui::Actions</name>
    <message>
        <source>&amp;New plan…</source>
        <translation>新建方案(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Try the e&amp;xample</source>
        <translation>试用示例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export configurations…</source>
        <translation>导出配置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Configurations</source>
        <translation>配置(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;sults</source>
        <translation>结果(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;eport</source>
        <translation>报告(&amp;E)</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>重置布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Edit &amp;model…</source>
        <translation>编辑模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Edit &amp;cluster…</source>
        <translation>编辑集群(&amp;C)…</translation>
    </message>
    <message>
        <source>Edit &amp;training…</source>
        <translation>编辑训练(&amp;T)…</translation>
    </message>
    <message>
        <source>Edit &amp;parallelism…</source>
        <translation>编辑并行(&amp;P)…</translation>
    </message>
    <message>
        <source>Edit &amp;launch settings…</source>
        <translation>编辑启动设置(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Review the plan…</source>
        <translation>检查方案(&amp;R)…</translation>
    </message>
    <message>
        <source>Search a&amp;gain</source>
        <translation>重新搜索(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Stop the search</source>
        <translation>停止搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>术语(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About AutoTuner</source>
        <translation>关于 AutoTuner(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>登录(&amp;L)…</translation>
    </message>
    <message>
        <source>Log o&amp;ut</source>
        <translation>退出登录(&amp;U)</translation>
    </message>
    <message>
        <source>Net&amp;work log…</source>
        <translation>网络日志(&amp;W)…</translation>
    </message>
    <message>
        <source>Run &amp;checked…</source>
        <translation>运行勾选的配置(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Train with the chosen configuration…</source>
        <translation>用所选配置训练(&amp;T)…</translation>
    </message>
    <message>
        <source>Try on the &amp;sandbox</source>
        <translation>在沙盒中试用(&amp;S)</translation>
    </message>
    <message>
        <source>How far to &amp;trust predictions…</source>
        <translation>预测的可信度(&amp;T)…</translation>
    </message>
    <message>
        <source>Where the step&apos;s &amp;time goes…</source>
        <translation>步时的去向(&amp;T)…</translation>
    </message>
    <message>
        <source>Step time of the selected configuration by kind of work, its pipeline schedule, and what limits it</source>
        <translation>所选配置的步时（按工作类别）、流水线调度以及瓶颈</translation>
    </message>
    <message>
        <source>&amp;Best over the whole space…</source>
        <translation>整个空间的最优配置(&amp;B)…</translation>
    </message>
    <message>
        <source>The best configurations with every knob on auto, whatever the plan&apos;s lists say</source>
        <translation>所有参数均为自动时的最优配置，不受方案列表限制</translation>
    </message>
    <message>
        <source>&amp;How many GPUs?…</source>
        <translation>需要多少 GPU(&amp;H)？…</translation>
    </message>
    <message>
        <source>Days and dollars against the number of GPUs, with the best configuration at each</source>
        <translation>天数和美元随 GPU 数的变化，以及各 GPU 数的最优配置</translation>
    </message>
    <message>
        <source>Run the &amp;next best…</source>
        <translation>运行下一最佳配置(&amp;N)…</translation>
    </message>
    <message>
        <source>The configuration that is most worth a run, by predictions and all runs so far</source>
        <translation>根据预测和迄今的全部运行，最值得运行的配置</translation>
    </message>
    <message>
        <source>T&amp;une within budget…</source>
        <translation>在预算内调优(&amp;U)…</translation>
    </message>
    <message>
        <source>Chooses one run after the other by what those before have shown, until a budget is used</source>
        <translation>根据之前运行的结果逐个选择运行，直到预算用完</translation>
    </message>
</context>
<context>
    <name>gui::BarsChart</name>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>%1, by rank</source>
        <translation>%1（按排名）</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s), in the ranking&apos;s order.</source>
        <translation>
            <numerusform>%n 个配置，按排名顺序。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 simulated</source>
        <translation>%1（模拟）</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1（实测）</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1（预测）</translation>
    </message>
</context>
<context>
    <name>gui::BestPage</name>
    <message>
        <source>How &amp;many GPUs would do?</source>
        <translation>需要多少 GPU(&amp;M)？</translation>
    </message>
    <message>
        <source>Searching the whole space…</source>
        <translation>正在搜索整个空间…</translation>
    </message>
    <message>
        <source>Every knob that is not pinned is searched over everything that the framework allows.</source>
        <translation>未固定的每个参数都在框架允许的全部取值上搜索。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster: reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有放得下的配置</translation>
    </message>
    <message>
        <source>Allow higher odds of running out of memory, unpin knobs, or look at more GPUs.</source>
        <translation>请允许更高的显存不足概率、取消固定参数，或考虑更多 GPU。</translation>
    </message>
    <message>
        <source>Chosen: %1.</source>
        <translation>已选：%1。</translation>
    </message>
    <message>
        <source>Chosen: %1; %2.</source>
        <comment>settings; why it has its rank</comment>
        <translation>已选：%1；%2。</translation>
    </message>
    <message>
        <source>make it the base</source>
        <translation>设为基准</translation>
    </message>
    <message>
        <source>use the best configuration</source>
        <translation>使用最优配置</translation>
    </message>
    <message>
        <source>No configuration is valid</source>
        <translation>没有有效的配置</translation>
    </message>
    <message>
        <source>Unpin knobs above, or change the batch or the cluster of the plan.</source>
        <translation>请取消上方固定的参数，或修改方案的批次或集群。</translation>
    </message>
</context>
<context>
    <name>gui::CalibrationDialog</name>
    <message>
        <source>Allocated by tensors</source>
        <translation>张量占用</translation>
    </message>
    <message>
        <source>Reserved by the allocator</source>
        <translation>分配器预留</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>设备占用</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>memory, and how far from what was logged</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>numbers before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Calibrate memory</source>
        <translation>校准显存</translation>
    </message>
    <message>
        <source>Peaks that runs on %1 logged correct what no formula knows: bytes beside the predicted tensors, the allocator&apos;s reserve, and what lies outside the allocator. One run counts a little, runs that agree count more.</source>
        <translation>%1 上的运行所记录的峰值可修正公式无法得知的部分：预测张量之外的字节、分配器的预留，以及分配器外部的占用。单个运行影响较小，彼此一致的多个运行影响更大。</translation>
    </message>
    <message>
        <source>Runs and their peaks</source>
        <translation>运行及其峰值</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>日志记录</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准后</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>C&amp;alibrate</source>
        <translation>校准(&amp;A)</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Memory predictions will be %1.</source>
        <translation>显存预测将%1。</translation>
    </message>
    <message>
        <source>Memory predictions stay as published.</source>
        <translation>显存预测保持发布时的原值。</translation>
    </message>
    <message>
        <source>These runs were simulated on a sandbox: what rests on them is no measurement.</source>
        <translation>这些运行是在沙盒上模拟的：以它们为依据的结果不是实测。</translation>
    </message>
    <message>
        <source>No configurations are found yet whose verdicts could change.</source>
        <translation>尚未找到判定可能改变的配置。</translation>
    </message>
    <message>
        <source>Counting what changes…</source>
        <translation>正在统计变化…</translation>
    </message>
    <message>
        <source>Configurations: safe %1, tight %2, out of memory %3.</source>
        <translation>配置：安全 %1，紧张 %2，显存不足 %3。</translation>
    </message>
    <message>
        <source>No verdict changes.</source>
        <translation>判定没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) change.</source>
        <translation>
            <numerusform>%n 个判定改变。</numerusform>
        </translation>
    </message>
    <message>
        <source>read again: other figures</source>
        <translation>重新读取：数值不同</translation>
    </message>
</context>
<context>
    <name>gui::CampaignBar</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n 个已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped or skipped</source>
        <translation>
            <numerusform>%n 个已停止或跳过</numerusform>
        </translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>逐个运行</translation>
    </message>
    <message numerus="yes">
        <source>%n at a time</source>
        <translation>
            <numerusform>同时 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>%1 per run</source>
        <translation>每个运行 %1</translation>
    </message>
    <message numerus="yes">
        <source>ends after %n failure(s)</source>
        <translation>
            <numerusform>失败 %n 次后结束</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of all runs</source>
        <translation>全部运行的进度</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>已用预算</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 so far (simulated)</source>
        <translation>已用 %1（模拟）</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>Spent so far; all runs together were predicted to cost %1</source>
        <translation>目前已用；全部运行的预测总费用为 %1</translation>
    </message>
</context>
<context>
    <name>gui::ChartGrid</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Show all charts</source>
        <translation>显示全部图表</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>单独显示</translation>
    </message>
    <message>
        <source>Back to all charts</source>
        <translation>返回全部图表</translation>
    </message>
</context>
<context>
    <name>gui::ChartPane</name>
    <message>
        <source>Nothing to draw yet. Launch runs, or read a folder of logs, and the chart appears.</source>
        <translation>暂无可绘制的内容。启动运行，或读取日志文件夹，图表就会显示。</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Figures of simulated runs: no machine was measured.</source>
        <translation>模拟运行的数值：没有在机器上实测。</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>显示全部 (0)</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>PNG, %1 × %2 pixels…</source>
        <translation>PNG，%1 × %2 像素…</translation>
    </message>
    <message>
        <source>&amp;SVG…</source>
        <translation>SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>P&amp;DF…</source>
        <translation>PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Data as &amp;CSV…</source>
        <translation>CSV 数据(&amp;C)…</translation>
    </message>
    <message>
        <source>C&amp;opy picture and data</source>
        <translation>复制图片和数据(&amp;O)</translation>
    </message>
    <message>
        <source>Dark pictures</source>
        <translation>深色图片</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>系列(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>显示为表格(&amp;T)</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>The chart cannot be exported</source>
        <translation>无法导出图表</translation>
    </message>
    <message>
        <source>Chart written to %1</source>
        <translation>图表已写入 %1</translation>
    </message>
    <message>
        <source>Chart copied, as a picture and as data</source>
        <translation>已复制图表（图片和数据）</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>The estimator&apos;s answers: nothing was run.</source>
        <translation>估算器的结果：没有运行过。</translation>
    </message>
</context>
<context>
    <name>gui::ChartPicture</name>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1（模拟）</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1（预测）</translation>
    </message>
</context>
<context>
    <name>gui::ChoicesPanel</name>
    <message>
        <source>Configuration report</source>
        <translation>配置报告</translation>
    </message>
    <message>
        <source>Nothing to show: it needs figures that no run has</source>
        <translation>无内容可显示：没有运行具备所需的数据</translation>
    </message>
</context>
<context>
    <name>gui::Cloud</name>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
</context>
<context>
    <name>gui::ClusterModel</name>
    <message>
        <source>%1, shown in the table</source>
        <translation>%1，表格中显示的是该集群</translation>
    </message>
    <message>
        <source>change cluster</source>
        <translation>修改集群</translation>
    </message>
    <message>
        <source>Valid configurations that are safe or tight: not expected to run out of memory</source>
        <translation>“安全”或“紧张”的有效配置：预计不会显存不足</translation>
    </message>
    <message>
        <source>Predicted for the plan&apos;s tokens; the best among configurations not expected to run out of memory</source>
        <translation>按方案的 token 数预测；取预计不会显存不足的配置中的最优值</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点数</translation>
    </message>
    <message>
        <source>GPUs per node</source>
        <translation>每节点 GPU 数</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>$ per GPU-hour</source>
        <translation>每 GPU 小时 ($)</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Fit in memory</source>
        <translation>显存放得下</translation>
    </message>
    <message>
        <source>Best days</source>
        <translation>最短天数</translation>
    </message>
    <message>
        <source>Best cost, $</source>
        <translation>最低费用 ($)</translation>
    </message>
    <message>
        <source>duplicate cluster</source>
        <translation>复制集群</translation>
    </message>
    <message>
        <source>remove cluster</source>
        <translation>移除集群</translation>
    </message>
</context>
<context>
    <name>gui::ClusterPage</name>
    <message>
        <source>Name the machines as your provider does, or choose a GPU. Time and cost are predicted for this cluster; add others to compare.</source>
        <translation>按云服务商的命名填写机器，或选择 GPU。时间和费用按该集群预测；可添加其他集群进行比较。</translation>
    </message>
    <message>
        <source>Enter a resource shape or choose a GPU.</source>
        <translation>请输入资源规格或选择 GPU。</translation>
    </message>
    <message>
        <source>Another GPU, by its memory alone</source>
        <translation>其他 GPU，仅按显存指定</translation>
    </message>
    <message>
        <source>for example gpu.8xh200</source>
        <translation>例如 gpu.8xh200</translation>
    </message>
    <message>
        <source>Enter a resource shape such as gpu.8xh200, or choose “GPU type”.</source>
        <translation>请输入资源规格（如 gpu.8xh200），或选择“GPU 类型”。</translation>
    </message>
    <message>
        <source>Enter the memory of the GPU, since its type is not known.</source>
        <translation>GPU 类型未知，请输入其显存。</translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <comment>resource shape, what is wrong with it</comment>
        <translation>“%1”%2</translation>
    </message>
    <message>
        <source>%1 at %2 per GPU-hour</source>
        <translation>%1，每 GPU 小时 %2</translation>
    </message>
    <message>
        <source>The total appears here once the hardware is known.</source>
        <translation>确定硬件后，这里会显示合计。</translation>
    </message>
    <message numerus="yes">
        <source>In all: %n GPU(s) (%1), %2 usable on each, %3 together, %4 per hour.</source>
        <translation>
            <numerusform>合计：%n 块 GPU (%1)，每块可用 %2，共 %3，每小时 %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Describe the cluster</source>
        <translation>描述集群</translation>
    </message>
    <message>
        <source>%1. Did you mean %2?</source>
        <translation>%1。是否指 %2？</translation>
    </message>
    <message>
        <source>%1. A shape looks like gpu.8xh200; for any other machine choose “GPU type”.</source>
        <translation>%1。资源规格形如 gpu.8xh200；其他机器请选择“GPU 类型”。</translation>
    </message>
</context>
<context>
    <name>gui::ClusterPanel</name>
    <message>
        <source>Cluster alternatives</source>
        <translation>备选集群</translation>
    </message>
    <message>
        <source>Prices, nodes and names are edited in the table; every alternative is searched.</source>
        <translation>价格、节点数和名称可在表格中编辑；每个备选集群都会搜索。</translation>
    </message>
    <message>
        <source>&amp;Add alternative</source>
        <translation>添加备选(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>编辑(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Show its configurations</source>
        <translation>显示其配置(&amp;S)</translation>
    </message>
    <message>
        <source>add cluster</source>
        <translation>添加集群</translation>
    </message>
    <message>
        <source>Us&amp;e it</source>
        <translation>使用(&amp;E)</translation>
    </message>
    <message>
        <source>Use the calibration of memory</source>
        <translation>使用显存校准</translation>
    </message>
    <message>
        <source>Off: the peaks are kept, and predictions are as published</source>
        <translation>关闭：保留峰值，显存预测采用发布时的原值</translation>
    </message>
    <message>
        <source>Its &amp;runs…</source>
        <translation>其运行(&amp;R)…</translation>
    </message>
    <message>
        <source>Runs that memory is calibrated with</source>
        <translation>用于校准显存的运行</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset the calibration of memory</source>
        <translation>重置显存校准</translation>
    </message>
    <message>
        <source>Forgets the peaks of all runs; Undo brings them back</source>
        <translation>丢弃所有运行的峰值；可用“撤销”恢复</translation>
    </message>
    <message>
        <source>use calibration</source>
        <translation>使用校准</translation>
    </message>
    <message>
        <source>switch calibration off</source>
        <translation>关闭校准</translation>
    </message>
    <message>
        <source>reset calibration</source>
        <translation>重置校准</translation>
    </message>
    <message>
        <source>Memory predictions are as published. Own runs can calibrate them: on the Results page.</source>
        <translation>显存预测为发布时的原值。可在“结果”页用自己的运行校准。</translation>
    </message>
    <message>
        <source>Memory predictions are %1.</source>
        <translation>显存预测%1。</translation>
    </message>
    <message>
        <source>Memory predictions are as published: no peak of this calibration counts for the plan.</source>
        <translation>显存预测为发布时的原值：此校准没有适用于该方案的峰值。</translation>
    </message>
    <message>
        <source>Memory predictions are as published: the calibration is switched off.</source>
        <translation>显存预测为发布时的原值：校准已关闭。</translation>
    </message>
    <message>
        <source>calibrate memory</source>
        <translation>校准显存</translation>
    </message>
    <message>
        <source>How many &amp;GPUs?…</source>
        <translation>需要多少 GPU(&amp;G)？…</translation>
    </message>
</context>
<context>
    <name>gui::ColumnTable</name>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>隐藏“%1”</translation>
    </message>
</context>
<context>
    <name>gui::ComparisonChart</name>
    <message>
        <source>No run has the figures for this chart yet.</source>
        <translation>尚无运行具备此图表所需的数据。</translation>
    </message>
</context>
<context>
    <name>gui::ConfigurationModel</name>
    <message>
        <source>Equal to the base configuration, the recipe&apos;s own settings</source>
        <translation>与基准配置（配方自带的设置）相同</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Predicted peak %1 of %2 on the fullest GPU; %3 (%4)</source>
        <translation>占用最多的 GPU 上预测峰值 %1，容量 %2；%3 (%4)</translation>
    </message>
</context>
<context>
    <name>gui::ConfigurationTable</name>
    <message>
        <source>Configurations</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>gui::ConfigurationsPage</name>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Check to run</source>
        <translation>勾选以运行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>C&amp;opy as table</source>
        <translation>复制为表格(&amp;O)</translation>
    </message>
    <message>
        <source>Export se&amp;lected rows…</source>
        <translation>导出所选行(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Export shown rows…</source>
        <translation>导出显示的行(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Why not?…</source>
        <translation>为何排除(&amp;W)…</translation>
    </message>
    <message>
        <source>Which combinations the framework refuses, and why</source>
        <translation>框架拒绝了哪些组合，以及原因</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>尚无方案</translation>
    </message>
    <message>
        <source>Choose a model, a cluster and a batch; every valid configuration then stands here with its memory, time and cost.</source>
        <translation>选择模型、集群和批次后，每个有效配置及其显存、时间和费用会列在这里。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>The plan is not complete</source>
        <translation>方案不完整</translation>
    </message>
    <message>
        <source>Every combination is checked and estimated.</source>
        <translation>正在检查并估算每种组合。</translation>
    </message>
    <message>
        <source>The Plan page lists what is missing or wrong.</source>
        <translation>“方案”页列出了缺失或有误之处。</translation>
    </message>
    <message>
        <source>No valid configuration</source>
        <translation>没有有效配置</translation>
    </message>
    <message numerus="yes">
        <source>The framework refuses all %n combination(s).</source>
        <translation>
            <numerusform>全部 %n 种组合都被框架拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选条件的配置</translation>
    </message>
    <message>
        <source>%1 configurations are hidden by it. Reset it to see them.</source>
        <translation>有 %1 个配置被筛选隐藏。重置筛选即可查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n checked to run</source>
        <translation>
            <numerusform>已勾选 %n 个待运行</numerusform>
        </translation>
    </message>
    <message>
        <source> · trials about %1 (predicted)</source>
        <translation> · 试运行约 %1（预测）</translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · 已选中 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n configuration(s):</source>
        <translation>
            <numerusform>给 %n 个配置添加备注：</numerusform>
        </translation>
    </message>
    <message>
        <source> · at most %1 can be marked at once</source>
        <translation> · 一次最多可标记 %1 个</translation>
    </message>
</context>
<context>
    <name>gui::ConsequencePanel</name>
    <message>
        <source>Choose a model to see how many configurations are valid.</source>
        <translation>选择模型后可查看有多少有效配置。</translation>
    </message>
    <message>
        <source>Describe the cluster to see how many configurations are valid.</source>
        <translation>描述集群后可查看有多少有效配置。</translation>
    </message>
    <message>
        <source>Figures of the last plan without errors.</source>
        <translation>数值来自上一个没有错误的方案。</translation>
    </message>
    <message>
        <source>Put the errors below right to see figures.</source>
        <translation>改正下列错误后可查看数值。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>of %n combination(s); figures are predicted</source>
        <translation>
            <numerusform>共 %n 种组合；数值均为预测</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 valid</source>
        <comment>count of configurations</comment>
        <translation>%1 个有效</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>None of them is expected to fit into memory.</source>
        <translation>预计没有一个能放入显存。</translation>
    </message>
    <message>
        <source>Best: %1, %2</source>
        <comment>days, dollars</comment>
        <translation>最优：%1，%2</translation>
    </message>
    <message>
        <source>predicted for TP %1, PP %2, VP %3, CP %4, EP %5, micro batch %6, global batch %7</source>
        <translation>预测配置：TP %1，PP %2，VP %3，CP %4，EP %5，微批次 %6，全局批次 %7</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Go to field</source>
        <translation>转到字段</translation>
    </message>
    <message>
        <source>%1 left out: %2</source>
        <comment>count, rule</comment>
        <translation>排除 %1 个：%2</translation>
    </message>
</context>
<context>
    <name>gui::CustomModelDialog</name>
    <message>
        <source>The name may have letters, digits, dot, dash and underscore, and must not be empty.</source>
        <translation>名称可含字母、数字、点、连字符和下划线，且不能为空。</translation>
    </message>
    <message>
        <source>The text on the right is not a JSON object: check commas, quotes and braces.</source>
        <translation>右侧文本不是 JSON 对象：请检查逗号、引号和花括号。</translation>
    </message>
    <message>
        <source>%1 parameters, %2 used per token.</source>
        <translation>%1 参数，每 token 使用 %2。</translation>
    </message>
</context>
<context>
    <name>gui::Decision</name>
    <message>
        <source>There is no measured base configuration to compare with.</source>
        <translation>没有实测的基准配置可供比较。</translation>
    </message>
    <message>
        <source>That is the base configuration itself: no other run was faster.</source>
        <translation>这就是基准配置本身：没有更快的运行。</translation>
    </message>
    <message>
        <source>Saves %1 and %2 (%3) against the base.</source>
        <translation>比基准节省 %1 和 %2 (%3)。</translation>
    </message>
    <message>
        <source>Saves %1 against the base, and costs %2 more.</source>
        <translation>比基准节省 %1，但费用多 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) behind it</source>
        <translation>
            <numerusform>依据 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>每步 %1</translation>
    </message>
    <message>
        <source>%1 TFLOPS per GPU</source>
        <translation>每 GPU %1 TFLOPS</translation>
    </message>
    <message>
        <source>MFU %1</source>
        <translation>MFU %1</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n 块 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1 B tokens at %2 per GPU hour</source>
        <translation>训练 %1 B token，每 GPU 小时 %2</translation>
    </message>
    <message>
        <source>Cheapest: %1, %2 in %3.</source>
        <translation>费用最低：%1，%2，需 %3。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n step(s) were measured: run it longer before you decide.</source>
        <translation>
            <numerusform>只实测了 %n 步：请延长运行后再做决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is more than the GPUs can do: a wrong unit, GPU count or step time.</source>
        <translation>超出 GPU 的能力：单位、GPU 数或步时有误。</translation>
    </message>
    <message>
        <source>The run ended before all of its steps were done.</source>
        <translation>运行在完成全部步之前就已结束。</translation>
    </message>
    <message>
        <source>Steps before the step time settles are left out</source>
        <translation>排除步时稳定之前的步</translation>
    </message>
    <message numerus="yes">
        <source>The first %n step(s) are left out</source>
        <translation>
            <numerusform>排除前 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>the step time is the median of the others</source>
        <translation>步时取其余步的中位数</translation>
    </message>
    <message>
        <source>the step time is the mean of the others</source>
        <translation>步时取其余步的均值</translation>
    </message>
    <message>
        <source>the step time is the mean of the others, rounded to 1/100 s</source>
        <translation>步时取其余步的均值，四舍五入到 1/100 秒</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Measured and SIMULATED</source>
        <translation>实测和模拟</translation>
    </message>
    <message>
        <source>No run gave figures to decide by</source>
        <translation>没有运行给出可供决策的数据</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed: select one to see why and what to try.</source>
        <translation>
            <numerusform>%n 个运行失败：选中一个可查看原因和可尝试的办法。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) printed no training step: the log may be of another kind, or cut.</source>
        <translation>
            <numerusform>%n 个运行没有输出训练步：日志可能是其他类型，或不完整。</numerusform>
        </translation>
    </message>
    <message>
        <source>Best: %1 — %2, %3</source>
        <translation>最优：%1 — %2，%3</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No steps</source>
        <translation>无训练步</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>费用最低</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>few steps</source>
        <translation>步数过少</translation>
    </message>
    <message>
        <source>above the hardware</source>
        <translation>超出硬件能力</translation>
    </message>
    <message>
        <source>No training step in its log</source>
        <translation>日志中没有训练步</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 / %2 步</translation>
    </message>
    <message>
        <source>More than the GPUs can do</source>
        <translation>超出 GPU 的能力</translation>
    </message>
    <message>
        <source>Few steps</source>
        <translation>步数过少</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>warm-up rule; step measure</comment>
        <translation>%1；%2。</translation>
    </message>
    <message>
        <source>Of the best, %1: %2 left out, %3 used, %4 per step.</source>
        <translation>最优的 %1：排除 %2 步，采用 %3 步，每步 %4。</translation>
    </message>
    <message>
        <source>That is the base configuration itself: no other run that can be relied on was faster.</source>
        <translation>这就是基准配置本身：没有其他可靠的运行更快。</translation>
    </message>
    <message>
        <source>The base configuration looks %1 faster, but that is more than its GPUs can do.</source>
        <translation>基准配置看起来快 %1，但这超出了其 GPU 的能力。</translation>
    </message>
    <message>
        <source>The base configuration looks %1 faster, on too few steps to decide by.</source>
        <translation>基准配置看起来快 %1，但步数太少，无法据此决定。</translation>
    </message>
    <message>
        <source>Runs that look faster were passed over: they are above what their GPUs can do.</source>
        <translation>看起来更快的运行被跳过：它们超出了其 GPU 的能力。</translation>
    </message>
    <message>
        <source>The run is still running: its figures may change.</source>
        <translation>该运行仍在进行：其数据可能变化。</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在运行</translation>
    </message>
</context>
<context>
    <name>gui::DecisionHeader</name>
    <message>
        <source>Every figure comes from the logs of real machines.</source>
        <translation>所有数值都来自真实机器的日志。</translation>
    </message>
    <message>
        <source>Figures of a sandbox are no measurements: they try out the way, not the machines.</source>
        <translation>沙盒的数值不是实测结果：只用来试走流程，不反映机器性能。</translation>
    </message>
</context>
<context>
    <name>gui::DetailsPanel</name>
    <message>
        <source>your list</source>
        <translation>指定列表</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>base configuration</source>
        <translation>基准配置</translation>
    </message>
    <message>
        <source>follows from the rest</source>
        <translation>由其他设置推出</translation>
    </message>
    <message>
        <source>Select a configuration to see its memory per stage, where its time goes, and why it was judged so.</source>
        <translation>选择一个配置，查看各阶段显存、时间花在哪里，以及判定的依据。</translation>
    </message>
    <message>
        <source>Where the time of a step goes</source>
        <translation>一步的时间花在哪里</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Differences to the base configuration</source>
        <translation>与基准配置的差异</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>本配置</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Against base</source>
        <translation>对比基准</translation>
    </message>
    <message>
        <source>Peak memory of the fullest stage by part</source>
        <translation>占用最高的阶段的峰值显存构成</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Predicted: step %1 (%2 to %3) · %4 TFLOPS per GPU · MFU %5 · %6 · %7</source>
        <translation>预测：步时 %1（%2 至 %3）· 每 GPU %4 TFLOPS · MFU %5 · %6 · %7</translation>
    </message>
    <message>
        <source>Predicted peak memory per pipeline stage</source>
        <translation>各流水线阶段的预测峰值显存</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Equal to the base configuration</source>
        <translation>与基准配置相同</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the change of the plan</source>
        <translation>撤销对方案的更改</translation>
    </message>
    <message>
        <source>How far to trust this</source>
        <translation>此预测的可信度</translation>
    </message>
    <message>
        <source>Make it fit</source>
        <translation>使其放得下</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the peak, and that it is calibrated</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>· of which cached, fragmented</source>
        <comment>memory that torch&apos;s allocator holds beyond its tensors</comment>
        <translation>· 其中缓存与碎片</translation>
    </message>
    <message>
        <source>· of which outside the allocator</source>
        <comment>memory: CUDA context, NCCL, user buffers</comment>
        <translation>· 其中分配器之外</translation>
    </message>
</context>
<context>
    <name>gui::EditOrderDialog</name>
    <message>
        <source>The job of %1 (%2). It is repeated as a new run; the figures of the earlier one stay.</source>
        <translation>%1 的作业 (%2)。将作为新运行重跑；之前的数值保留。</translation>
    </message>
    <message>
        <source>As it was launched.</source>
        <translation>与启动时相同。</translation>
    </message>
    <message>
        <source>Changed; the platform checks the rest when it is launched.</source>
        <translation>已修改；其余内容由平台在启动时检查。</translation>
    </message>
</context>
<context>
    <name>gui::Explain</name>
    <message>
        <source>forward pass</source>
        <translation>前向传播</translation>
    </message>
    <message>
        <source>backward pass</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>chunk %1 of %2</source>
        <translation>块 %1，共 %2 个</translation>
    </message>
    <message>
        <source>micro-batch %1 of %2</source>
        <translation>微批次 %1，共 %2 个</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>阶段 %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Stage %1 of %2</source>
        <translation>阶段 %1，共 %2 个</translation>
    </message>
    <message>
        <source>%1 to %2, takes %3 (predicted)</source>
        <translation>%1 至 %2，耗时 %3（预测）</translation>
    </message>
    <message>
        <source>Stage %1 of %2 · waits</source>
        <translation>阶段 %1，共 %2 个 · 等待</translation>
    </message>
    <message>
        <source>%1 for the other stages to finish
%2</source>
        <translation>%1其他阶段完成
%2</translation>
    </message>
    <message>
        <source>%1 for the forward pass of micro-batch %2
%3</source>
        <translation>%1微批次 %2 的前向传播
%3</translation>
    </message>
    <message>
        <source>%1 for the backward pass of micro-batch %2
%3</source>
        <translation>%1微批次 %2 的反向传播
%3</translation>
    </message>
    <message>
        <source>%1 stages of %2 chunks, %3 micro-batches: %4 passes in %5.</source>
        <translation>%1 个阶段，每阶段 %2 个块，%3 个微批次：%5 内 %4 次传播。</translation>
    </message>
    <message>
        <source>%1 stages, %2 micro-batches: %3 passes in %4.</source>
        <translation>%1 个阶段，%2 个微批次：%4 内 %3 次传播。</translation>
    </message>
    <message numerus="yes">
        <source>One stage, so there is no pipeline: %n micro-batch(es) follow one another, forward and backward.</source>
        <translation>
            <numerusform>只有一个阶段，因此没有流水线：%n 个微批次依次进行前向和反向传播。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Stages wait %2 to %3 of that time.</source>
        <translation>%1各阶段的等待占其中的 %2 至 %3。</translation>
    </message>
    <message>
        <source>Predicted: %1 per step; 8 in 10 runs take between %2 and %3.</source>
        <translation>预测：每步 %1；10 个运行中有 8 个介于 %2 与 %3 之间。</translation>
    </message>
    <message>
        <source>%1: %2, %3 of the step (predicted)</source>
        <translation>%1：%2，占步时的 %3（预测）</translation>
    </message>
</context>
<context>
    <name>gui::ExplainWindow</name>
    <message>
        <source>All figures are predicted (estimator version %1).</source>
        <translation>所有数值都是预测（估算器版本 %1）。</translation>
    </message>
    <message>
        <source>Where the time of a step goes, predicted</source>
        <translation>步时的去向，预测</translation>
    </message>
    <message>
        <source>There is nothing to compare with: it is the same configuration, or there is none.</source>
        <translation>没有可对比的：是同一配置，或没有配置。</translation>
    </message>
    <message>
        <source>No configuration is selected</source>
        <translation>未选择配置</translation>
    </message>
    <message>
        <source>No plan is open</source>
        <translation>未打开方案</translation>
    </message>
    <message>
        <source>Select a row on the Configurations page; this window then shows where its step time goes, how its pipeline is scheduled, and what limits it.</source>
        <translation>在“配置”页上选择一行；此窗口随后显示其步时的去向、流水线的调度方式以及瓶颈。</translation>
    </message>
    <message>
        <source>Open a plan and select one of its configurations to see where its step time goes.</source>
        <translation>打开方案并选择其中一个配置，即可查看其步时的去向。</translation>
    </message>
    <message>
        <source>What each stage does, for a spreadsheet</source>
        <translation>各阶段的工作内容，供电子表格使用</translation>
    </message>
    <message>
        <source>Time by kind of work, for a spreadsheet</source>
        <translation>按工作类别的时间，供电子表格使用</translation>
    </message>
    <message>
        <source>Every pass with its stage, chunk, micro-batch and times, as CSV, TSV, JSON or Markdown</source>
        <translation>每次传播及其阶段、块、微批次和时间，格式为 CSV、TSV、JSON 或 Markdown</translation>
    </message>
    <message>
        <source>Time by kind of work, as CSV, TSV, JSON or Markdown</source>
        <translation>按工作类别的时间，格式为 CSV、TSV、JSON 或 Markdown</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The base configuration</source>
        <translation>基准配置</translation>
    </message>
    <message>
        <source>The fastest that fits</source>
        <translation>放得下的最快配置</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已保留：%1</translation>
    </message>
    <message>
        <source>Kept. Choose it under “Compare with”, and select another configuration.</source>
        <translation>已保留。请在“对比”中选择它，再选择另一个配置。</translation>
    </message>
    <message>
        <source>Ease a limit: %1</source>
        <translation>缓解瓶颈：%1</translation>
    </message>
    <message>
        <source>The plan cannot hold this configuration beside its others: set it on the Plan page.</source>
        <translation>方案无法在现有配置之外加入此配置：请在“方案”页设置。</translation>
    </message>
    <message>
        <source>Searching the plan with: %1…</source>
        <translation>正在搜索方案，更改为：%1…</translation>
    </message>
    <message>
        <source>Selected with: %1.</source>
        <translation>已选中，更改为：%1。</translation>
    </message>
    <message>
        <source>Selected with: %1. The plan was changed: %2. Undo takes it back.</source>
        <translation>已选中，更改为：%1。方案已更改：%2。可用“撤销”取消。</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>表格已复制</translation>
    </message>
    <message>
        <source>Export passes</source>
        <translation>导出传播</translation>
    </message>
    <message>
        <source>Export times</source>
        <translation>导出时间</translation>
    </message>
</context>
<context>
    <name>gui::Exporter</name>
    <message>
        <source>Export configurations to</source>
        <translation>导出配置到</translation>
    </message>
    <message>
        <source>Export configurations</source>
        <translation>导出配置</translation>
    </message>
    <message>
        <source>Write %1 files?</source>
        <translation>写入 %1 个文件？</translation>
    </message>
    <message>
        <source>One JSON per valid configuration, in a folder named after the model. Narrow the lists of the plan for fewer.</source>
        <translation>每个有效配置一个 JSON，放在以模型命名的文件夹中。缩短方案中的列表可减少文件数。</translation>
    </message>
    <message>
        <source>&amp;Write them</source>
        <translation>写入(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>The configurations cannot be exported</source>
        <translation>无法导出配置</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 个配置写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::FieldMessage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::FilterBar</name>
    <message>
        <source>Filter: words, or conditions such as tp=2,4 memory&lt;70 days&lt;=30</source>
        <translation>筛选：关键词，或条件，如 tp=2,4 memory&lt;70 days&lt;=30</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Words are looked for in the shown columns. Conditions compare a column: tensor_parallel=2,4  memory_gib&lt;70  days&lt;=30  precision=bf16  recompute!=full</source>
        <translation>关键词在显示的列中查找。条件用于比较某一列：tensor_parallel=2,4  memory_gib&lt;70  days&lt;=30  precision=bf16  recompute!=full</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Show every configuration</source>
        <translation>显示全部配置</translation>
    </message>
    <message>
        <source>Show configurations whose verdict is: %1</source>
        <translation>显示判定为“%1”的配置</translation>
    </message>
    <message>
        <source>At most: %1</source>
        <translation>最大值：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Configurations shown, of all valid ones</source>
        <translation>显示的配置数 / 全部有效配置数</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number</source>
        <translation>%1：“%2”不是数字</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove saved filter</source>
        <translation>移除已保存的筛选</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of this filter:</source>
        <translation>筛选名称：</translation>
    </message>
</context>
<context>
    <name>gui::FindingsPanel</name>
    <message>
        <source>Checking the workspace…</source>
        <translation>正在检查工作区…</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) before a launch</source>
        <translation>
            <numerusform>启动前有 %n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready, with %n warning(s)</source>
        <translation>
            <numerusform>就绪，有 %n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks are fine</source>
        <translation>全部检查通过</translation>
    </message>
</context>
<context>
    <name>gui::FixApplication</name>
    <message>
        <source>Make it fit: %1</source>
        <translation>使其放得下：%1</translation>
    </message>
    <message>
        <source>The plan cannot hold this configuration beside its others: set it on the Plan page.</source>
        <translation>方案无法在现有配置之外加入此配置：请在“方案”页设置。</translation>
    </message>
    <message>
        <source>Searching the plan with: %1…</source>
        <translation>正在搜索方案，更改为：%1…</translation>
    </message>
    <message>
        <source>Selected with: %1. The plan searched it already.</source>
        <translation>已选中，更改为：%1。方案此前已搜索过该配置。</translation>
    </message>
    <message>
        <source>Selected with: %1. The plan was changed: %2.</source>
        <translation>已选中，更改为：%1。方案已更改：%2。</translation>
    </message>
</context>
<context>
    <name>gui::FixesPanel</name>
    <message>
        <source>Looking for changes that make it fit…</source>
        <translation>正在查找使其放得下的更改…</translation>
    </message>
    <message>
        <source>It is safe: nothing has to change.</source>
        <translation>已是“安全”：无需更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would make it fit</source>
        <translation>
            <numerusform>%n 项更改可使其放得下</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>应用：%1</translation>
    </message>
    <message>
        <source>Select this configuration; where the plan does not search it yet, it is added (can be undone)</source>
        <translation>选中此配置；若方案尚未搜索它，则将其加入（可撤销）</translation>
    </message>
    <message>
        <source>No change of settings makes it fit.</source>
        <translation>没有设置更改能使其放得下。</translation>
    </message>
    <message>
        <source>Closest: %1 (%2 of %3).</source>
        <translation>最接近：%1（%2，容量 %3）。</translation>
    </message>
    <message>
        <source>No change of settings makes it fit: why?</source>
        <translation>没有设置更改能使其放得下：为什么？</translation>
    </message>
    <message>
        <source>Each of these alone makes it safe, unless it says tight. All were estimated; the fewest changes come first, then the fastest.</source>
        <translation>除注明“紧张”者外，每一项单独即可使其安全。全部经过估算；改动最少者在前，其次为最快者。</translation>
    </message>
    <message>
        <source>Nothing makes it safe. These make it tight, so that it is run. All were estimated; the fewest changes come first, then the fastest.</source>
        <translation>没有办法使其安全。以下改动使其变为紧张，从而可以运行。全部经过估算；改动最少者在前，其次为最快者。</translation>
    </message>
</context>
<context>
    <name>gui::Gantt</name>
    <message>
        <source>waits %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>F%1</source>
        <comment>forward pass of a micro-batch</comment>
        <translation>F%1</translation>
    </message>
    <message>
        <source>B%1</source>
        <comment>backward pass of a micro-batch</comment>
        <translation>B%1</translation>
    </message>
    <message>
        <source>Forward (F)</source>
        <translation>前向 (F)</translation>
    </message>
    <message>
        <source>Backward (B)</source>
        <translation>反向 (B)</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Narrow passes: shares of time, forward above</source>
        <translation>过窄的传播：时间占比，前向在上</translation>
    </message>
    <message>
        <source>Later chunks are paler</source>
        <translation>较后的块颜色较浅</translation>
    </message>
</context>
<context>
    <name>gui::GanttView</name>
    <message>
        <source>Pipeline schedule</source>
        <translation>流水线调度</translation>
    </message>
</context>
<context>
    <name>gui::GpuCountsPage</name>
    <message>
        <source>Searching every number of GPUs…</source>
        <translation>正在搜索每种 GPU 数…</translation>
    </message>
    <message>
        <source>The best configuration of the whole space is found for each number of GPUs, from one node upwards.</source>
        <translation>从一个节点起，为每种 GPU 数寻找整个空间的最优配置。</translation>
    </message>
    <message>
        <source>No number of GPUs lies in this range</source>
        <translation>此范围内没有可用的 GPU 数</translation>
    </message>
    <message>
        <source>Stopped: only the numbers of GPUs that were finished are here.</source>
        <translation>已停止：此处只有已完成的 GPU 数。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use %n GPU(s)</source>
        <translation>
            <numerusform>使用 %n 块 GPU(&amp;U)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Use this count</source>
        <translation>使用此数量(&amp;U)</translation>
    </message>
    <message>
        <source>Best there: %1.</source>
        <translation>该数量的最优配置：%1。</translation>
    </message>
    <message numerus="yes">
        <source>use %n GPU(s)</source>
        <translation>
            <numerusform>使用 %n 块 GPU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole nodes are rented: this cluster has %n GPU(s) in each. Widen the range above.</source>
        <translation>
            <numerusform>只能整节点租用：该集群每节点有 %n 块 GPU。请扩大上方的范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget is left aside: a GPU hour of this cluster costs nothing.</source>
        <translation>预算不予考虑：该集群的 GPU 小时不计费。</translation>
    </message>
</context>
<context>
    <name>gui::Help</name>
    <message>
        <source>AutoTuner answers one question before you rent GPUs: how should this model be split over them, and what will it take in days and dollars?</source>
        <translation>AutoTuner 在租用 GPU 之前回答一个问题：这个模型应该怎样切分到这些 GPU 上，需要多少天、多少美元？</translation>
    </message>
    <message>
        <source>&lt;b&gt;New plan&lt;/b&gt; leads through model, cluster, training and parallelism. The side of every page says at once how many configurations are valid and what the best of them would take.</source>
        <translation>&lt;b&gt;新建方案&lt;/b&gt;依次引导您设置模型、集群、训练和并行。每页侧栏随时显示有多少有效配置，以及其中最优的需要多少时间和费用。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Open&lt;/b&gt; reads a project (.autotuner) or an args.json, also one of the original Python tool.</source>
        <translation>&lt;b&gt;打开&lt;/b&gt;可读取项目 (.autotuner) 或 args.json，原版 Python 工具的 args.json 也可以。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Try the example&lt;/b&gt; opens a finished plan for Llama 3.1 8B on 64 GPUs.</source>
        <translation>&lt;b&gt;试用示例&lt;/b&gt;会打开一个已完成的方案：在 64 块 GPU 上训练 Llama 3.1 8B。</translation>
    </message>
    <message>
        <source>Files may also be dropped onto the window; a Hugging Face config.json starts a new plan for that model.</source>
        <translation>也可以把文件拖放到窗口上；拖入 Hugging Face config.json 会为该模型新建方案。</translation>
    </message>
    <message>
        <source>The plan says what is wanted: the model, the machines, the batch, and the values that are searched for each kind of parallelism. “Edit…” opens the wizard at the right page; every change can be undone.</source>
        <translation>方案说明需求：模型、机器、批次，以及各种并行要搜索的取值。“编辑…”会打开向导的对应页面；每项更改都可以撤销。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cluster alternatives&lt;/b&gt; are searched side by side: add one to ask what if it were H100s at another price, or sixteen nodes rather than eight. The filled mark shows whose configurations the table lists.</source>
        <translation>&lt;b&gt;备选集群&lt;/b&gt;会并列搜索：添加一个，即可回答“如果换成另一价格的 H100”或“如果用十六个节点而不是八个”这类问题。实心标记表示表格当前列出的是哪个集群的配置。</translation>
    </message>
    <message>
        <source>Problems are listed at the top, with the value, the rule it breaks and what to do. Errors keep the search from starting; warnings only say that some values can never be valid.</source>
        <translation>问题列在顶部，包括取值、违反的规则以及解决办法。有错误时不会开始搜索；警告只说明某些取值不可能有效。</translation>
    </message>
    <message>
        <source>Every combination that keeps all rules of the framework, with predicted memory, step time, days and cost. All figures are predictions, not measurements.</source>
        <translation>列出满足框架全部规则的每种组合，以及预测的显存、步时、天数和费用。所有数值都是预测，不是实测。</translation>
    </message>
    <message>
        <source>&lt;b&gt;✓ Safe&lt;/b&gt;: running out of memory is unlikely.</source>
        <translation>&lt;b&gt;✓ 安全&lt;/b&gt;：显存不足的可能性很小。</translation>
    </message>
    <message>
        <source>&lt;b&gt;! Tight&lt;/b&gt;: it probably fits; worth a trial.</source>
        <translation>&lt;b&gt;! 紧张&lt;/b&gt;：很可能放得下，值得试运行。</translation>
    </message>
    <message>
        <source>&lt;b&gt;✕ Potential OOM&lt;/b&gt;: it probably does not fit.</source>
        <translation>&lt;b&gt;✕ 可能 OOM&lt;/b&gt;：很可能放不下。</translation>
    </message>
    <message>
        <source>The verdict follows from the probability of running out of memory; its limits are in the settings. Check a row to select it for a trial; the status bar adds up what the trials would cost.</source>
        <translation>判定取决于显存不足的概率，阈值可在设置中修改。勾选某行即选中它进行试运行；状态栏会合计试运行的费用。</translation>
    </message>
    <message>
        <source>&lt;b&gt;tensor_parallel (TP)&lt;/b&gt;: each layer&apos;s matrices are cut over that many GPUs. Talks often, so it stays inside the NVLink domain.</source>
        <translation>&lt;b&gt;tensor_parallel (TP)&lt;/b&gt;：每层的矩阵切分到这么多 GPU 上。通信频繁，因此限制在 NVLink 域内。</translation>
    </message>
    <message>
        <source>&lt;b&gt;pipeline_parallel (PP)&lt;/b&gt;: the layers are cut into stages. Idle time at the ends of a step is the &lt;b&gt;bubble&lt;/b&gt;.</source>
        <translation>&lt;b&gt;pipeline_parallel (PP)&lt;/b&gt;：各层被切分为若干阶段。每步首尾的空闲时间称为&lt;b&gt;气泡&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>&lt;b&gt;virtual_pipeline (VP)&lt;/b&gt;: every stage holds several smaller pieces, which shortens the bubble and adds communication. 1 and None mean the same.</source>
        <translation>&lt;b&gt;virtual_pipeline (VP)&lt;/b&gt;：每个阶段持有多个更小的块，可缩短气泡，但会增加通信。1 与 None 含义相同。</translation>
    </message>
    <message>
        <source>&lt;b&gt;context_parallel (CP)&lt;/b&gt;: each sequence is cut over GPUs, for long sequences.</source>
        <translation>&lt;b&gt;context_parallel (CP)&lt;/b&gt;：每条序列切分到多块 GPU 上，用于长序列。</translation>
    </message>
    <message>
        <source>&lt;b&gt;expert_parallel (EP)&lt;/b&gt;: the experts of a mixture-of-experts layer are spread over GPUs.</source>
        <translation>&lt;b&gt;expert_parallel (EP)&lt;/b&gt;：MoE 层的专家分布到多块 GPU 上。</translation>
    </message>
    <message>
        <source>&lt;b&gt;data parallel (DP)&lt;/b&gt;: what is left; every replica works on its share of the batch.</source>
        <translation>&lt;b&gt;数据并行 (DP)&lt;/b&gt;：剩下的部分；每个副本处理自己的一份批次。</translation>
    </message>
    <message>
        <source>&lt;b&gt;micro_batch_size (MBS)&lt;/b&gt;: sequences in one forward pass. &lt;b&gt;global_batch_size (GBS)&lt;/b&gt;: sequences in one optimizer step.</source>
        <translation>&lt;b&gt;micro_batch_size (MBS)&lt;/b&gt;：一次前向传播的序列数。&lt;b&gt;global_batch_size (GBS)&lt;/b&gt;：一个优化器步的序列数。</translation>
    </message>
    <message>
        <source>&lt;b&gt;recompute&lt;/b&gt;: activations are thrown away and computed again, which trades time for memory.</source>
        <translation>&lt;b&gt;重计算&lt;/b&gt;：丢弃激活并重新计算，以时间换显存。</translation>
    </message>
    <message>
        <source>&lt;b&gt;MFU&lt;/b&gt;: model FLOPs utilisation, the share of the GPU&apos;s peak that the model&apos;s own arithmetic uses.</source>
        <translation>&lt;b&gt;MFU&lt;/b&gt;：模型 FLOPs 利用率，即模型自身的运算占 GPU 峰值算力的比例。</translation>
    </message>
    <message>
        <source>&lt;b&gt;exposed communication&lt;/b&gt;: time that a step waits for data, because it could not be hidden behind computing.</source>
        <translation>&lt;b&gt;暴露通信&lt;/b&gt;：通信无法被计算掩盖，每步因等待数据而花费的时间。</translation>
    </message>
    <message>
        <source>GiB is 2³⁰ bytes, GB is 10⁹ bytes: datasheets name memory in GB, this app shows GiB.</source>
        <translation>GiB 是 2³⁰ 字节，GB 是 10⁹ 字节：规格书以 GB 标注显存，本应用以 GiB 显示。</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>转到某一步</translation>
    </message>
    <message>
        <source>new plan, open, save</source>
        <translation>新建方案、打开、保存</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>export configurations</source>
        <translation>导出配置</translation>
    </message>
    <message>
        <source>search again</source>
        <translation>重新搜索</translation>
    </message>
    <message>
        <source>help for the current page</source>
        <translation>当前页帮助</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Everything is computed on this machine. Nothing is sent anywhere before you launch a run.</source>
        <translation>所有计算都在本机上完成。启动运行之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Short trials of the checked configurations run on your Lepton workspace, or on the built-in sandbox, one after another or several at a time, and are watched here. Before anything is billed, the launch dialog shows what it costs and checks what it needs.</source>
        <translation>勾选的配置会在您的 Lepton 工作区或内置沙盒上进行短时试运行，可逐个或同时运行多个，并在此处监控。在产生任何费用之前，启动对话框会显示费用并检查所需条件。</translation>
    </message>
    <message>
        <source>Runs are kept beside the project&apos;s file and go on when the window closes; open the project again to find them. &lt;b&gt;Pause&lt;/b&gt; launches nothing new, &lt;b&gt;Stop&lt;/b&gt; ends a run, &lt;b&gt;Limits&lt;/b&gt; bound money, time and failures.</source>
        <translation>运行保存在项目文件旁边，关闭窗口后仍会继续；重新打开项目即可找到它们。&lt;b&gt;暂停&lt;/b&gt;不再启动新的运行，&lt;b&gt;停止&lt;/b&gt;结束一个运行，&lt;b&gt;限制&lt;/b&gt;约束费用、时间和失败次数。</translation>
    </message>
    <message>
        <source>Beneath the table: what happened to the chosen run and what to try when it failed, its log with search and the failing line, its step times beside the prediction, and what was sent. &lt;b&gt;Node groups&lt;/b&gt; shows what is free.</source>
        <translation>表格下方：所选运行的经过以及失败时可尝试的办法、可搜索并标出出错行的日志、与预测对照的步时，以及发送的内容。&lt;b&gt;节点组&lt;/b&gt;显示空闲资源。</translation>
    </message>
    <message>
        <source>What the sandbox makes is marked as simulated: none of its figures is a measurement.</source>
        <translation>沙盒产生的内容都标为“模拟”：其数值都不是实测结果。</translation>
    </message>
    <message>
        <source>What the runs proved: which configuration is best, what the training takes with it in days and dollars, and how much less that is than with the recipe&apos;s own settings. All of it comes from the steps in the logs.</source>
        <translation>各次运行证明了什么：哪个配置最优，用它训练需要多少天、多少美元，比配方自带的设置节省多少。一切都来自日志中的步。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Logs&lt;/b&gt; are those of this project&apos;s runs, and any others: drop a folder or files onto the window. NeMo, Megatron-LM and Megatron Bridge logs are read, TensorBoard event files too. A run belongs to the configuration that its folder or file is named after, or its args.json says; for others, say it under “Logs…”.</source>
        <translation>&lt;b&gt;日志&lt;/b&gt;既包括本项目各运行的日志，也可以是任何其他日志：把文件夹或文件拖放到窗口上即可。可读取 NeMo、Megatron-LM 和 Megatron Bridge 的日志，以及 TensorBoard 事件文件。运行所属的配置由其文件夹名或文件名、或其 args.json 确定；其余的请在“日志…”中指定。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Method&lt;/b&gt; says which of the first steps are left out and whether the median or the mean of the others is the step time.</source>
        <translation>&lt;b&gt;方法&lt;/b&gt;决定排除开头的哪些步，以及步时取其余步的中位数还是均值。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The ranking&lt;/b&gt; lists every run: those that failed or printed no step stand below, with the reason. Fewer than ten steps are flagged, and so is a figure above what the GPUs can do.</source>
        <translation>&lt;b&gt;排名&lt;/b&gt;列出每个运行：失败或没有输出训练步的排在下方，并注明原因。少于十步的会加以标注，超出 GPU 能力的数值也会标注。</translation>
    </message>
    <message>
        <source>Charts, table, monitor and configurations share one selection: click a mark or a row. The filter holds for charts and table; in the parallel coordinates, drag along an axis to keep only what lies there, and clear it above the table.</source>
        <translation>图表、表格、监控和配置共用同一选择：点击标记或行即可。筛选对图表和表格同时生效；在平行坐标图中，沿轴拖动可只保留该范围内的运行，在表格上方可清除刷选。</translation>
    </message>
    <message>
        <source>In a chart: arrow keys walk the marks, Enter chooses, + and − zoom, 0 shows all, Shift with arrows pans; Ctrl with the wheel zooms. Every chart can be shown alone, as a table, and written as PNG, SVG, PDF or CSV.</source>
        <translation>在图表中：方向键在标记之间移动，Enter 选择，+ 和 − 缩放，0 显示全部，Shift 加方向键平移；Ctrl 加滚轮缩放。每个图表都可以单独显示、显示为表格，或写为 PNG、SVG、PDF 或 CSV。</translation>
    </message>
    <message>
        <source>Figures of a sandbox are marked as simulated: they try out the way, not the machines.</source>
        <translation>沙盒的数值都标为“模拟”：只用来试走流程，不反映机器性能。</translation>
    </message>
    <message>
        <source>The report hands the decision on: which configuration, how many days and dollars, how much is saved, and what that rests on. The preview shows the pages as they are printed; it follows the results and your choices as they change.</source>
        <translation>报告用于传达决策：选哪个配置、需要多少天和多少美元、节省多少，以及依据是什么。预览按打印效果显示各页，并随结果和您的选择实时更新。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sections and charts&lt;/b&gt; are switched on and off at the left, with the mouse or the space bar. Charts that no run has figures for are greyed.</source>
        <translation>&lt;b&gt;章节和图表&lt;/b&gt;在左侧用鼠标或空格键开关。没有任何运行具备所需数据的图表显示为灰色。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Title and comment&lt;/b&gt; are your own words; the comment stands right after the decision. Both, and what is left out, are kept in the project.</source>
        <translation>&lt;b&gt;标题和说明&lt;/b&gt;由您自己撰写；说明紧跟在决策之后。两者以及省略的内容都保存在项目中。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Rows of the ranking&lt;/b&gt; shortens the table; the report says how many runs are not listed.</source>
        <translation>&lt;b&gt;排名行数&lt;/b&gt;可缩短表格；报告会说明有多少运行未列出。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Export&lt;/b&gt; writes a PDF, one HTML file that needs no other, or Markdown with its charts as SVG files in a folder beside it. “Copy for a document” puts text, tables and charts on the clipboard.</source>
        <translation>&lt;b&gt;导出&lt;/b&gt;可写出 PDF、不依赖其他文件的单个 HTML 文件，或 Markdown（图表以 SVG 文件存放在旁边的文件夹中）。“复制到文档”把文字、表格和图表放到剪贴板上。</translation>
    </message>
    <message>
        <source>Every figure says whether it is predicted, measured or simulated; a report with figures of a sandbox says so on every page.</source>
        <translation>每个数值都注明是预测、实测还是模拟；含有沙盒数值的报告会在每一页上注明。</translation>
    </message>
    <message>
        <source>In the preview, Page Up, Page Down, Home and End scroll, + and − zoom, 0 fits the width. Without any run, a report of the plan alone can be had.</source>
        <translation>在预览中，Page Up、Page Down、Home 和 End 滚动，+ 和 − 缩放，0 适合宽度。没有任何运行时，也可以只生成方案的报告。</translation>
    </message>
    <message>
        <source>The details beside the table show the odds with the spread of the prediction, where memory and time go, and how a row differs from the base configuration. For a row that is tight or does not fit, &lt;b&gt;Make it fit&lt;/b&gt; lists changes that would help, each estimated, with what it saves and costs; &lt;b&gt;Apply&lt;/b&gt; selects that configuration and, where the plan does not search it yet, adds it (one undo step). “Why not?” lists what was left out, by rule.</source>
        <translation>表格旁的详情显示 OOM 概率及预测的离散程度、显存和时间的去向，以及该行与基准配置的区别。对于“紧张”或放不下的行，&lt;b&gt;使其放得下&lt;/b&gt;会列出有帮助的更改，每项都经过估算，并给出收益和代价；&lt;b&gt;应用&lt;/b&gt;选中该配置，若方案尚未搜索它，则将其加入（算一步撤销）。“为何排除？”按规则列出被排除的配置。</translation>
    </message>
    <message>
        <source>Every figure before a run is a prediction. &lt;b&gt;Help › How far to trust predictions&lt;/b&gt; shows how good they are: figures that others measured and published, with their sources, beside what this program predicts for the same configurations. They are predicted on this computer when the window is first opened.</source>
        <translation>运行之前的所有数值都是预测。&lt;b&gt;帮助 › 预测的可信度&lt;/b&gt;显示预测有多准：他人测量并发表的数值及其来源，与本程序对相同配置的预测并列。首次打开该窗口时在本机上进行预测。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Peak memory&lt;/b&gt;: errors by class of models, each in the sense that its source measured: tensors alone, torch&apos;s allocator, or everything on the device.</source>
        <translation>&lt;b&gt;峰值显存&lt;/b&gt;：按模型类别列出误差，口径与各自来源相同：仅张量、torch 分配器，或设备上的全部。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Out of memory&lt;/b&gt;: how often the verdict was right, and whether odds of 10 % really mean one run in ten. A bar shows the runs that it stands for.</source>
        <translation>&lt;b&gt;显存不足&lt;/b&gt;：判定正确的频率，以及 10% 的概率是否真的意味着十个运行中有一个。每个柱显示它所代表的运行。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Step time&lt;/b&gt;: errors, and the share of runs within the predicted band.</source>
        <translation>&lt;b&gt;步时&lt;/b&gt;：误差，以及落在预测区间内的运行比例。</translation>
    </message>
    <message>
        <source>Choose a class at the left to see its rows only, a point in a chart to see its row, a row to see who measured it, with which software, and what should be known of it. Ctrl+F filters by words; rows and charts can be copied and exported.</source>
        <translation>在左侧选择类别，只看其各行；选择图表中的点以查看其所在行；选择一行以查看由谁测量、使用什么软件，以及应了解的信息。Ctrl+F 按文字筛选；行和图表可复制和导出。</translation>
    </message>
    <message>
        <source>For a model, cluster or software unlike all of these, expect larger errors: try a configuration before you rent many GPUs for long.</source>
        <translation>若模型、集群或软件与这些都不同，误差可能更大：在长时间租用大量 GPU 之前，请先试运行一个配置。</translation>
    </message>
    <message>
        <source>how far to trust predictions</source>
        <translation>预测的可信度</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确度</translation>
    </message>
    <message>
        <source>The plan searches the values that it lists. &lt;b&gt;Best over the whole space&lt;/b&gt; (Plan menu) searches everything that the framework allows for the plan&apos;s model, clusters and batch: every parallel size, micro batch, recompute and sharding. The answer is exact: nothing that is left out could be better. All figures are predictions.</source>
        <translation>方案只搜索其列出的值。&lt;b&gt;整个空间的最优配置&lt;/b&gt;（“方案”菜单）针对方案的模型、集群和批次，搜索框架允许的全部取值：所有并行数、微批次、重计算和切分。结果是精确的：未列出的都不可能更优。所有数值都是预测。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Pin&lt;/b&gt; a knob to values under “Knobs”; what is not pinned stays on auto. Precision is the plan&apos;s unless you allow another, as it changes the training.</source>
        <translation>在“参数”下可把参数&lt;b&gt;固定&lt;/b&gt;为指定值；未固定的保持自动。精度取自方案，除非您允许其他精度，因为它会改变训练。</translation>
    </message>
    <message>
        <source>The &lt;b&gt;Pareto front&lt;/b&gt; lists what nothing beats in both respects: days and odds of running out of memory on one cluster, days and dollars over several.</source>
        <translation>&lt;b&gt;Pareto 前沿&lt;/b&gt;列出在两方面都没有被超越的配置：单个集群上是天数和显存不足的概率，多个集群上是天数和美元。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Use this&lt;/b&gt; adds the configuration to what the plan searches and selects it; &lt;b&gt;Make it the base&lt;/b&gt; makes it the one that others are compared with. Both are one undo step.</source>
        <translation>&lt;b&gt;使用此配置&lt;/b&gt;把该配置加入方案的搜索并选中它；&lt;b&gt;设为基准&lt;/b&gt;使其成为其他配置的比较对象。两者各为一个撤销步骤。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Next best run&lt;/b&gt; names the configurations that are most worth a run now, from predictions alone before anything ran and corrected by every run since, with the odds that they run out of memory and that they are the best, and says when it is time to stop. Measured runs decide; simulated ones do only while nothing was measured.</source>
        <translation>&lt;b&gt;下一最佳运行&lt;/b&gt;给出当前最值得运行的配置：运行之前仅凭预测，之后由每个运行修正，并附有其显存不足的概率和成为最优的概率，还会提示何时应该停止。以实测运行为准；只有在没有任何实测时才以模拟运行为准。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Tune within budget&lt;/b&gt; makes these runs by itself: give it a number of runs or an amount of money, and each run is chosen by what those before it have shown, until the budget is used or nothing left is worth a run. Pause, stop and limits hold as ever, and a project that is opened again goes on with its tuning.</source>
        <translation>&lt;b&gt;在预算内调优&lt;/b&gt;会自动进行这些运行：给定运行数或金额，每个运行都根据之前运行的结果来选择，直到预算用完，或剩下的都不值得再运行。暂停、停止和限制照常有效，重新打开的项目会继续其调优。</translation>
    </message>
    <message>
        <source>&lt;b&gt;View › Where the step&apos;s time goes&lt;/b&gt; explains the predicted step time of the selected configuration and follows the selection. “Compare with” puts another configuration beside it: the base, the fastest, or one that you keep.</source>
        <translation>&lt;b&gt;视图 › 步时的去向&lt;/b&gt;解释所选配置的预测步时，并随选择而变化。“对比”可在旁边显示另一个配置：基准、最快的，或您保留的配置。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Time of a step&lt;/b&gt;: bars and a table by kind of work. Groups differ in texture as well as in colour; choose a part in either to find it in the other.</source>
        <translation>&lt;b&gt;步时&lt;/b&gt;：按工作类别的柱形和表格。各组除颜色外还以纹理区分；在其中一处选择某部分，即可在另一处找到它。</translation>
    </message>
    <message>
        <source>&lt;b&gt;What limits it&lt;/b&gt;: the parts that cost most, what a step would save at most without them, and what to try. Where a change was tried with success, a button selects that configuration.</source>
        <translation>&lt;b&gt;瓶颈所在&lt;/b&gt;：耗时最多的部分、去掉它们每步最多可节省多少，以及可以尝试什么。若某项改动已尝试成功，可用按钮选中该配置。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Pipeline schedule&lt;/b&gt;: what every stage does when, pass by pass, as the framework schedules it: forward plain, backward hatched, waiting dashed. Where passes are too narrow, columns show the shares of their time instead: forward from the top, backward from the bottom.</source>
        <translation>&lt;b&gt;流水线调度&lt;/b&gt;：按框架的调度，逐次传播地显示每个阶段何时做什么：前向为实色，反向为斜线，等待为虚线。传播过窄时，改以柱形显示其时间占比：前向从上方起，反向从下方起。</translation>
    </message>
    <message>
        <source>In the schedule: Left and Right walk the passes of a stage, Up and Down change the stage, Home and End go to the first and last, Enter brings a pass close; + and − zoom, 0 shows all, Shift with arrows and Page Up/Down scroll; Ctrl with the wheel zooms, dragging pans. The chosen micro-batch is outlined on every stage.</source>
        <translation>在调度图中：左右方向键在阶段的各次传播间移动，上下方向键切换阶段，Home 和 End 跳到第一次和最后一次，Enter 拉近某次传播；+ 和 − 缩放，0 显示全部，Shift 加方向键及 Page Up/Down 滚动；Ctrl 加滚轮缩放，拖动平移。所选微批次在每个阶段上都以轮廓标出。</translation>
    </message>
    <message>
        <source>Tables can be copied and exported, pictures saved as PNG, SVG or PDF. All figures are predictions.</source>
        <translation>表格可复制和导出，图片可保存为 PNG、SVG 或 PDF。所有数值都是预测。</translation>
    </message>
    <message>
        <source>run what is checked</source>
        <translation>运行勾选的配置</translation>
    </message>
    <message>
        <source>run the next best</source>
        <translation>运行下一最佳配置</translation>
    </message>
    <message>
        <source>tune within a budget</source>
        <translation>在预算内调优</translation>
    </message>
    <message>
        <source>where the step&apos;s time goes</source>
        <translation>步时的去向</translation>
    </message>
    <message>
        <source>best over the whole space</source>
        <translation>整个空间的最优配置</translation>
    </message>
    <message>
        <source>how many GPUs to rent</source>
        <translation>应该租用多少 GPU</translation>
    </message>
    <message>
        <source>Best over the whole space</source>
        <translation>整个空间的最优配置</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>步时</translation>
    </message>
    <message>
        <source>What is safe leads, as a run that fails is paid for as well. &lt;b&gt;Trades&lt;/b&gt; are faster by at least 0.5 % but tight; they are ranked only where nothing is safe. “Memory” changes that.</source>
        <translation>安全的配置排在前面，因为失败的运行同样要付费。&lt;b&gt;取舍项&lt;/b&gt;至少快 0.5%，但为紧张；仅在没有安全配置时才参与排名。可用“显存”更改。</translation>
    </message>
    <message>
        <source>&lt;b&gt;How many GPUs should I rent?&lt;/b&gt; does the same for every number of GPUs from one node to 16,384 and draws days (circles, left axis) and dollars (squares, right axis). A deadline and a budget mark the numbers that keep them; one is recommended, with what twice as many and half as many would change. Without limits it is where the curve bends: up to it more GPUs save time for little money, beyond it for much. &lt;b&gt;Use&lt;/b&gt; gives the plan&apos;s cluster that number.</source>
        <translation>&lt;b&gt;应该租用多少 GPU？&lt;/b&gt;对从一个节点到 16,384 块的每种 GPU 数做同样的搜索，并绘出天数（圆点，左轴）和美元（方块，右轴）。期限和预算会标出满足它们的数量；其中一个为推荐值，并说明加倍和减半会带来什么变化。没有限制时，推荐曲线的拐点：在此之前，增加 GPU 花费不多即可节省时间；超过之后则花费很多。&lt;b&gt;使用&lt;/b&gt;把方案的集群改为该数量。</translation>
    </message>
</context>
<context>
    <name>gui::HelpWindow</name>
    <message>
        <source>AutoTuner help</source>
        <translation>AutoTuner 帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助页</translation>
    </message>
</context>
<context>
    <name>gui::KnobField</name>
    <message>
        <source>%1: %2</source>
        <comment>field, problem</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>auto: no value fits this model and cluster</source>
        <translation>自动：没有适合该模型和集群的值</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation>自动：%1</translation>
    </message>
</context>
<context>
    <name>gui::KnobLines</name>
    <message>
        <source>Best and base</source>
        <translation>最优与基准</translation>
    </message>
    <message>
        <source>Values on the axes</source>
        <translation>轴上的值</translation>
    </message>
    <message>
        <source>Runs outside the ranges</source>
        <translation>范围外的运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>Axes: %1</source>
        <translation>轴：%1</translation>
    </message>
    <message>
        <source>On the axis %1</source>
        <translation>位于轴 %1</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 / %2 个运行</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最快</translation>
    </message>
</context>
<context>
    <name>gui::KnobListEdit</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>for example 1, 2, 4</source>
        <translation>例如 1, 2, 4</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Derive the values from the model and the cluster</source>
        <translation>由模型和集群推导取值</translation>
    </message>
    <message>
        <source>%1: automatic</source>
        <translation>%1：自动</translation>
    </message>
    <message>
        <source>%1: value %2</source>
        <translation>%1：值 %2</translation>
    </message>
</context>
<context>
    <name>gui::LaunchDialog</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Time (predicted)</source>
        <translation>时间（预测）</translation>
    </message>
    <message>
        <source>Cost (predicted)</source>
        <translation>费用（预测）</translation>
    </message>
    <message>
        <source>Sandbox: everything is simulated. Nothing is billed, and nothing it says is a measurement.</source>
        <translation>沙盒：全部为模拟。不产生费用，其数据都不是实测结果。</translation>
    </message>
    <message>
        <source>Workspace %1. Runs are billed from their start.</source>
        <translation>工作区 %1。运行从启动起计费。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Not logged in: log in to a workspace, or try it on the sandbox.</source>
        <translation>未登录：请登录工作区，或在沙盒中试用。</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) are checked. Launch at most %1 at once.</source>
        <translation>
            <numerusform>已勾选 %n 个配置。一次最多启动 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Launch</source>
        <translation>启动(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Launch for about %1</source>
        <translation>启动，约需 %1(&amp;L)</translation>
    </message>
    <message>
        <source>launch settings</source>
        <translation>启动设置</translation>
    </message>
</context>
<context>
    <name>gui::LaunchList</name>
    <message>
        <source>equals the base: skipped</source>
        <translation>与基准相同：跳过</translation>
    </message>
    <message>
        <source>✕ OOM likely (%1)</source>
        <translation>✕ 可能 OOM (%1)</translation>
    </message>
    <message>
        <source>✕ OOM likely (%1): skipped</source>
        <translation>✕ 可能 OOM (%1)：跳过</translation>
    </message>
    <message>
        <source>! tight (%1)</source>
        <translation>! 紧张 (%1)</translation>
    </message>
    <message>
        <source>✓ safe</source>
        <translation>✓ 安全</translation>
    </message>
    <message>
        <source>cannot be launched: %1</source>
        <translation>无法启动：%1</translation>
    </message>
    <message>
        <source>Nothing to launch: check configurations in the table first.</source>
        <translation>没有可启动的运行：请先在表格中勾选配置。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), about %1 of training and %2, by prediction; start-up of each run comes on top.</source>
        <translation>
            <numerusform>%n 个运行，预测训练约 %1，费用 %2；每个运行的启动时间另计。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) would run out of memory by prediction and are launched nevertheless.</source>
        <translation>
            <numerusform>%n 个运行预测会显存不足，但仍会启动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) may run out of memory: that is a result too, not an error.</source>
        <translation>
            <numerusform>%n 个运行可能显存不足：这也是一种结果，不是错误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) cannot be launched; the list says why.</source>
        <translation>
            <numerusform>%n 个配置无法启动；原因见列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget of %1 does not cover all runs: the last ones will be skipped.</source>
        <translation>预算 %1 不足以覆盖全部运行：最后的运行会被跳过。</translation>
    </message>
</context>
<context>
    <name>gui::LaunchPage</name>
    <message>
        <source>Node groups, image and storage on DGX Cloud Lepton. They do not change a prediction and can be filled in later.</source>
        <translation>DGX Cloud Lepton 上的节点组、镜像和存储。它们不影响预测，可以稍后填写。</translation>
    </message>
    <message>
        <source>Launch settings</source>
        <translation>启动设置</translation>
    </message>
    <message>
        <source>Say where trials would run (optional)</source>
        <translation>指定试运行的位置（可选）</translation>
    </message>
</context>
<context>
    <name>gui::LaunchSettingsPanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>4 (the platform&apos;s own)</source>
        <translation>4（平台默认值）</translation>
    </message>
</context>
<context>
    <name>gui::LimitsPanel</name>
    <message>
        <source>What limits the step</source>
        <translation>步时的瓶颈</translation>
    </message>
    <message>
        <source>%1: %2 of the step</source>
        <comment>a limit and its share</comment>
        <translation>%1：占步时的 %2</translation>
    </message>
    <message>
        <source>Saves at most %1 (%2).</source>
        <translation>最多节省 %1 (%2)。</translation>
    </message>
    <message>
        <source>%1 per step, memory: %2 (predicted)</source>
        <translation>每步 %1，显存：%2（预测）</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Select this configuration; where the plan does not search it yet, it is added (can be undone)</source>
        <translation>选中此配置；若方案尚未搜索它，则将其加入（可撤销）</translation>
    </message>
    <message>
        <source>Select: %1</source>
        <translation>选中：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a change and its effect</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saves at most %1 (%2): other stages would wait less as well.</source>
        <translation>最多节省 %1 (%2)：其他阶段的等待也会减少。</translation>
    </message>
</context>
<context>
    <name>gui::LogPanel</name>
    <message>
        <source>No log yet</source>
        <translation>尚无日志</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Whose log</source>
        <translation>日志所属的 worker</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>&amp;Previous match</source>
        <translation>上一个匹配(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next match</source>
        <translation>下一个匹配(&amp;N)</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>正则表达式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Follow the end</source>
        <translation>跟随末尾(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>长行换行(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Go to the failing line</source>
        <translation>转到出错行(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Save log as…</source>
        <translation>日志另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>%1 的日志</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>All workers</source>
        <translation>所有 worker</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>不是有效的正则表达式：%1</translation>
    </message>
    <message>
        <source>%1, line %2 of %3</source>
        <translation>%1，第 %2 行，共 %3 行</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No run selected</source>
        <translation>未选择运行</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>%n 行，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>reading: %1</source>
        <translation>正在读取：%1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation>日志 (*.log *.txt)</translation>
    </message>
    <message>
        <source>The log was saved as %1.</source>
        <translation>日志已保存为 %1。</translation>
    </message>
    <message>
        <source>The log cannot be saved</source>
        <translation>无法保存日志</translation>
    </message>
</context>
<context>
    <name>gui::LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>w%1</source>
        <comment>worker number in a log&apos;s margin</comment>
        <translation>w%1</translation>
    </message>
    <message>
        <source>More than %1 is selected: save the log instead of copying it.</source>
        <translation>所选内容超过 %1：请保存日志，不要复制。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>gui::LogViewer</name>
    <message>
        <source>The log cannot be read: %1</source>
        <translation>无法读取日志：%1</translation>
    </message>
</context>
<context>
    <name>gui::LoginDialog</name>
    <message>
        <source>Another workspace</source>
        <translation>其他工作区</translation>
    </message>
    <message>
        <source>Logged in to %1.</source>
        <translation>已登录 %1。</translation>
    </message>
    <message>
        <source>This computer has no keychain (Secret Service) that answers. The token is kept in memory for this session only and written nowhere.</source>
        <translation>本机没有可用的钥匙串 (Secret Service)。令牌仅在本次会话期间保存在内存中，不会写入任何位置。</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Asking the system&apos;s keychain for the token…</source>
        <translation>正在向系统钥匙串请求令牌…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message numerus="yes">
        <source>The token is refused so far. A new one can take 2 to 3 minutes to be accepted: trying for %n more second(s)…</source>
        <translation>
            <numerusform>令牌目前被拒绝。新令牌可能需要 2 至 3 分钟才生效：继续尝试 %n 秒…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>gui::LoginTexts</name>
    <message>
        <source>.</source>
        <comment>end of a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>the system&apos;s keychain</source>
        <translation>系统钥匙串</translation>
    </message>
    <message>
        <source>the lep command line</source>
        <translation>lep 命令行</translation>
    </message>
    <message>
        <source>the sandbox on this computer</source>
        <translation>本机上的沙盒</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>已连接到 %1。</translation>
    </message>
    <message>
        <source>It is a sandbox: whatever it runs is simulated.</source>
        <translation>这是沙盒：在其中运行的一切均为模拟。</translation>
    </message>
    <message>
        <source>The workspace says of itself: %1.</source>
        <translation>工作区的自述状态：%1。</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1：正在连接…</translation>
    </message>
    <message>
        <source>%1: offline</source>
        <translation>%1：离线</translation>
    </message>
    <message>
        <source>Login needed</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>%1: login needed</source>
        <translation>%1：需要登录</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Configurations</source>
        <translation>配置(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>%1[*] (read-only) — AutoTuner</source>
        <translation>%1[*]（只读）— AutoTuner</translation>
    </message>
    <message>
        <source>%1[*] — AutoTuner</source>
        <translation>%1[*] — AutoTuner</translation>
    </message>
    <message>
        <source>edit plan</source>
        <translation>编辑方案</translation>
    </message>
    <message>
        <source>The example cannot be opened</source>
        <translation>无法打开示例</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>有作业正在运行</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) go on when the window closes, and go on costing money.</source>
        <translation>
            <numerusform>关闭窗口后，%n 个作业会继续运行，并继续产生费用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the project again to watch them; runs that wait are launched then. Stop them first if you do not want that.</source>
        <translation>重新打开项目即可监控它们；等待中的运行届时才会启动。如不希望如此，请先停止它们。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>R&amp;esults</source>
        <translation>结果(&amp;E)</translation>
    </message>
    <message>
        <source>Rep&amp;ort</source>
        <translation>报告(&amp;O)</translation>
    </message>
</context>
<context>
    <name>gui::Measurements</name>
    <message>
        <source>add logs</source>
        <translation>添加日志</translation>
    </message>
    <message>
        <source>remove logs</source>
        <translation>移除日志</translation>
    </message>
    <message>
        <source>leave out logs</source>
        <translation>排除日志</translation>
    </message>
    <message>
        <source>assign logs</source>
        <translation>指定日志归属</translation>
    </message>
    <message>
        <source>take back an assignment</source>
        <translation>撤回归属指定</translation>
    </message>
    <message>
        <source>show the campaign&apos;s runs</source>
        <translation>显示运行组的运行</translation>
    </message>
    <message>
        <source>hide the campaign&apos;s runs</source>
        <translation>隐藏运行组的运行</translation>
    </message>
    <message>
        <source>change how steps are measured</source>
        <translation>更改步时计算方法</translation>
    </message>
</context>
<context>
    <name>gui::MemoryBars</name>
    <message>
        <source>GPU memory</source>
        <translation>GPU 显存</translation>
    </message>
    <message>
        <source>simulated peak</source>
        <translation>模拟峰值</translation>
    </message>
    <message>
        <source>measured peak</source>
        <translation>实测峰值</translation>
    </message>
    <message>
        <source>GPU memory, %1</source>
        <translation>GPU 显存，%1</translation>
    </message>
    <message>
        <source>predicted: %1</source>
        <translation>预测：%1</translation>
    </message>
    <message numerus="yes">
        <source>Memory of %n run(s); the GPU has %1</source>
        <translation>
            <numerusform>%n 个运行的显存；GPU 共有 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 predicted</source>
        <translation>%1：预测 %2</translation>
    </message>
</context>
<context>
    <name>gui::MethodBar</name>
    <message>
        <source>Until it settles</source>
        <translation>直到稳定</translation>
    </message>
    <message>
        <source>The first steps</source>
        <translation>固定前几步</translation>
    </message>
    <message>
        <source>Until two steps in a row are near the median of the last half: at least one step, at most a third of them</source>
        <translation>直到连续两步接近后一半步的中位数：至少一步，至多三分之一</translation>
    </message>
    <message>
        <source>Always the same number, 1 as the original tool does</source>
        <translation>始终排除相同的步数，1 与原版工具一致</translation>
    </message>
    <message>
        <source>Steps left out at the beginning</source>
        <translation>开头排除的步数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>As the original: mean, rounded to 1/100 s</source>
        <translation>同原版：均值，四舍五入到 1/100 秒</translation>
    </message>
    <message>
        <source>&amp;Warm-up left out:</source>
        <translation>排除预热(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Step time:</source>
        <translation>步时(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>gui::ModelPage</name>
    <message>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Hugging Face configuration (*.json);;All files (*)</source>
        <translation>Hugging Face 配置 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Models with a NeMo recipe bring their own base configuration. For any other, drop a Hugging Face config.json here or type its sizes.</source>
        <translation>有 NeMo 配方的模型自带基准配置。其他模型请把 Hugging Face config.json 拖放到这里，或输入其尺寸。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 parameters, %3 used per token; %n layer(s) of width %4, %5 attention heads, %6 key/value heads, vocabulary %7.</source>
        <translation>
            <numerusform>%1：%2 参数，每 token 使用 %3；%n 层，宽度 %4，%5 个注意力头，%6 个 KV 头，词表 %7。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe: TP %1, PP %2, CP %3, EP %4, micro batch %5, global batch %6, %7 tokens, on %8 × %9 GPUs.</source>
        <translation>配方：TP %1，PP %2，CP %3，EP %4，微批次 %5，全局批次 %6，%7 token，使用 %8 × %9 块 GPU。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Hugging Face config.json: %1</source>
        <translation>Hugging Face config.json：%1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>Read as model type %1, named %2.</source>
        <translation>按模型类型 %1 读取，命名为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) not understood and not used: %1. Where one changes the sizes, correct them with Type an architecture.</source>
        <translation>
            <numerusform>有 %n 个键未识别且未使用：%1。如果其中某个键影响尺寸，请用“输入架构”改正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>假定：%1</translation>
    </message>
    <message>
        <source>%1 could not be imported</source>
        <translation>无法导入 %1</translation>
    </message>
    <message>
        <source>typed architecture</source>
        <translation>输入的架构</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Choose the model to train</source>
        <translation>选择要训练的模型</translation>
    </message>
</context>
<context>
    <name>gui::ModelTable</name>
    <message>
        <source>custom: %1</source>
        <translation>自定义：%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>Context (tokens)</source>
        <translation>上下文（token）</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Name used by the command line and in file names.</source>
        <translation>命令行和文件名中使用的名称。</translation>
    </message>
    <message>
        <source>Models of one family share their architecture.</source>
        <translation>同一系列的模型架构相同。</translation>
    </message>
    <message>
        <source>All weights, counted from the architecture.</source>
        <translation>全部权重，由架构统计得出。</translation>
    </message>
    <message>
        <source>Weights used for one token: less than all of them in mixture-of-experts models.</source>
        <translation>处理一个 token 所用的权重：MoE 模型中少于全部权重。</translation>
    </message>
    <message>
        <source>Sequence length of the model&apos;s own configuration.</source>
        <translation>模型自身配置中的序列长度。</translation>
    </message>
    <message>
        <source>Whether NVIDIA NeMo has a pre-training recipe whose settings become the base configuration.</source>
        <translation>NVIDIA NeMo 是否有该模型的预训练配方；配方的设置即为基准配置。</translation>
    </message>
</context>
<context>
    <name>gui::NetworkLogModel</name>
    <message>
        <source>%1 (try %2)</source>
        <translation>%1（第 %2 次尝试）</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>gui::NetworkLogWindow</name>
    <message>
        <source>No requests yet. Tokens and bodies are never written here.</source>
        <translation>尚无请求。令牌和正文从不写入此处。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 / %n 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s). Tokens and bodies are never written here.</source>
        <translation>
            <numerusform>%n 个请求。令牌和正文从不写入此处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the network log</source>
        <translation>保存网络日志</translation>
    </message>
    <message>
        <source>Tab-separated values (*.tsv)</source>
        <translation>制表符分隔值 (*.tsv)</translation>
    </message>
    <message>
        <source>The network log cannot be saved</source>
        <translation>无法保存网络日志</translation>
    </message>
</context>
<context>
    <name>gui::NextRunCard</name>
    <message>
        <source>&amp;Launch it…</source>
        <translation>启动(&amp;L)…</translation>
    </message>
    <message>
        <source>Opens the launch dialog with this run; nothing is billed before you confirm there</source>
        <translation>打开启动对话框并填入此运行；在其中确认之前不产生费用</translation>
    </message>
    <message>
        <source>Show in &amp;Configurations</source>
        <translation>在“配置”页中显示(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Train with the best…</source>
        <translation>用最优配置训练(&amp;T)…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Work it out a&amp;gain</source>
        <translation>重新计算(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Next best run</source>
        <translation>下一最佳运行</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>Runs that are advised next</source>
        <translation>建议接下来进行的运行</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Step time (expected)</source>
        <translation>步时（预期）</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation>80% 区间</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>Best of all</source>
        <translation>全体最优</translation>
    </message>
    <message>
        <source>Cost of the trial</source>
        <translation>试运行费用</translation>
    </message>
    <message>
        <source>Predicted, corrected by the runs so far</source>
        <translation>预测值，已按迄今的运行修正</translation>
    </message>
    <message>
        <source>The step time lies within it with a chance of 80 %, if it fits</source>
        <translation>若放得下，步时有 80% 的概率落在此区间内</translation>
    </message>
    <message>
        <source>Chance that it runs out of memory, given the runs so far</source>
        <translation>结合迄今的运行，显存不足的概率</translation>
    </message>
    <message>
        <source>Chance that it fits and no other configuration is faster</source>
        <translation>放得下且没有其他配置更快的概率</translation>
    </message>
    <message>
        <source>Expected, start-up included</source>
        <translation>预期值，含启动时间</translation>
    </message>
    <message>
        <source>It is chosen when the configurations are known…</source>
        <translation>配置就绪后即选定…</translation>
    </message>
    <message>
        <source>Weighing the configurations…</source>
        <translation>正在权衡各配置…</translation>
    </message>
    <message>
        <source>Not worked out: it was stopped.</source>
        <translation>未得出结果：已停止。</translation>
    </message>
    <message>
        <source>There are no configurations to choose from: the Plan page says what keeps the search from finding any.</source>
        <translation>没有可供选择的配置：“方案”页说明了搜索为何没有找到任何配置。</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Whole training (expected)</source>
        <translation>整个训练（预期）</translation>
    </message>
    <message>
        <source>Steps of unequal batches are compared by what the whole training takes with them</source>
        <translation>批次不同的步，按采用它们完成整个训练所需的时间和费用比较</translation>
    </message>
</context>
<context>
    <name>gui::NextRuns</name>
    <message>
        <source>Stop here: nothing left is likely to beat %1 by more than %2.</source>
        <translation>到此为止：其余配置都不太可能比 %1 好 %2 以上。</translation>
    </message>
    <message>
        <source>Stop here: a further run would cost more than it is expected to save. The best is %1.</source>
        <translation>到此为止：再运行一次的费用将超过预计节省的费用。最优为 %1。</translation>
    </message>
    <message>
        <source>Every configuration was run, and none finished.</source>
        <translation>所有配置都已运行，但没有一个完成。</translation>
    </message>
    <message>
        <source>Every configuration was run: the best is %1.</source>
        <translation>所有配置都已运行：最优为 %1。</translation>
    </message>
    <message>
        <source>Nothing left is likely to fit into memory.</source>
        <translation>其余配置都不太可能放入显存。</translation>
    </message>
    <message>
        <source>Nothing left is likely to fit into memory: the best is %1.</source>
        <translation>其余配置都不太可能放入显存：最优为 %1。</translation>
    </message>
    <message>
        <source>There is nothing left to run.</source>
        <translation>没有可再运行的配置。</translation>
    </message>
    <message>
        <source>Run %1 first: %2 a step expected.</source>
        <translation>先运行 %1：预计每步 %2。</translation>
    </message>
    <message>
        <source>Run %1 next: %2 a step expected.</source>
        <translation>接下来运行 %1：预计每步 %2。</translation>
    </message>
    <message>
        <source>Best so far: %1 with %2 a step.</source>
        <translation>目前最佳：%1，每步 %2。</translation>
    </message>
    <message>
        <source>The next run is expected to save %1 of a step, %2 in the whole training; the chance that anything left beats the best by more than %3 is %4.</source>
        <translation>下一个运行预计可使每步节省 %1，整个训练节省 %2；其余配置中有任何一个比最佳好 %3 以上的概率为 %4。</translation>
    </message>
    <message>
        <source>Chosen from %1 by prediction alone: nothing was run yet.</source>
        <translation>仅凭预测从 %1中选出：尚未运行过任何配置。</translation>
    </message>
    <message numerus="yes">
        <source>Chosen from %1; predictions are corrected by %n measured run(s).</source>
        <translation>
            <numerusform>从 %1中选出；预测已按 %n 个实测运行修正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chosen from %1; predictions are corrected by %n simulated run(s), which are no measurements.</source>
        <translation>
            <numerusform>从 %1中选出；预测已按 %n 个模拟运行修正，模拟运行不是实测。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search was stopped: there may be others.</source>
        <translation>搜索被停止：可能还有其他配置。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>setting and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2 a step expected, 80 % between %3; runs out of memory with a chance of %4, is the best of all with %5; the trial costs %6. %7</source>
        <translation>%1：预计每步 %2，80% 区间为 %3；显存不足的概率为 %4，为全体最优的概率为 %5；试运行费用为 %6。%7</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Corrected by measurements</source>
        <translation>已按实测修正</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Nothing was run yet: all figures are predictions.</source>
        <translation>尚未运行过任何配置：所有数值都是预测。</translation>
    </message>
    <message>
        <source>Predictions, corrected by what runs on real machines have shown.</source>
        <translation>预测值，已按真实机器上的运行结果修正。</translation>
    </message>
    <message>
        <source>Predictions, corrected by runs of a sandbox: they try out the way, not the machines.</source>
        <translation>预测值，已按沙盒的运行修正：沙盒只用来试走流程，不反映机器性能。</translation>
    </message>
    <message>
        <source>Run %1 first: %2 a step, %3 for the whole training expected.</source>
        <translation>先运行 %1：预计每步 %2，整个训练需 %3。</translation>
    </message>
    <message>
        <source>Run %1 next: %2 a step, %3 for the whole training expected.</source>
        <translation>接下来运行 %1：预计每步 %2，整个训练需 %3。</translation>
    </message>
    <message>
        <source>Best so far: %1 with %2 a step, %3 for the whole training.</source>
        <translation>目前最佳：%1，每步 %2，整个训练需 %3。</translation>
    </message>
    <message>
        <source>The next run is expected to save %1 of the training, %2; the chance that anything left beats the best by more than %3 is %4.</source>
        <translation>下一个运行预计可使训练节省 %1，即 %2；其余配置中有任何一个比最佳好 %3 以上的概率为 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s)</source>
        <comment>as in: chosen from</comment>
        <translation>
            <numerusform>%Ln 个配置</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>days, dollars</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 a step expected, 80 % between %3, %8 for the whole training; runs out of memory with a chance of %4, is the best of all with %5; the trial costs %6. %7</source>
        <translation>%1：预计每步 %2，80% 区间为 %3，整个训练需 %8；显存不足的概率为 %4，为全体最优的概率为 %5；试运行费用为 %6。%7</translation>
    </message>
</context>
<context>
    <name>gui::NodeGroups</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>takes no jobs</source>
        <translation>不接受作业</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>已预留</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n GPU(s))</source>
        <translation>
            <numerusform>%1（%n 块 GPU）</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) not ready</source>
        <translation>
            <numerusform>%n 个节点未就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Node groups</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Nodes ready</source>
        <translation>就绪节点</translation>
    </message>
    <message>
        <source>Nodes free</source>
        <translation>空闲节点</translation>
    </message>
    <message>
        <source>GPUs free</source>
        <translation>空闲 GPU</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>What the node group offers</source>
        <translation>节点组提供的资源</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>What %1 offers</source>
        <translation>%1 提供的资源</translation>
    </message>
    <message>
        <source>%1 × %2, %3 CPUs, %4 GiB</source>
        <translation>%1 × %2，%3 个 CPU，%4 GiB</translation>
    </message>
    <message>
        <source>%1 CPUs, %2 GiB</source>
        <translation>%1 个 CPU，%2 GiB</translation>
    </message>
    <message>
        <source>Resource shapes</source>
        <translation>资源规格</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>预留</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s), %1</source>
        <translation>
            <numerusform>%n 个节点，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>usually at %1</source>
        <translation>通常位于 %1</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
</context>
<context>
    <name>gui::NodeGroupsPage</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>sandbox: simulated machines</source>
        <translation>沙盒：模拟的机器</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>无工作区</translation>
    </message>
    <message>
        <source>Log in to a Lepton workspace to see its node groups and what is free, or try everything on the built-in sandbox: nothing of it costs money.</source>
        <translation>登录 Lepton 工作区即可查看其节点组和空闲资源，或在内置沙盒中试用全部功能：不产生任何费用。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>The node groups cannot be shown</source>
        <translation>无法显示节点组</translation>
    </message>
    <message>
        <source>No node groups</source>
        <translation>没有节点组</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>This workspace has no node groups that you can use.</source>
        <translation>此工作区没有您可以使用的节点组。</translation>
    </message>
</context>
<context>
    <name>gui::NoteLabel</name>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
</context>
<context>
    <name>gui::Numbers</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 T</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
</context>
<context>
    <name>gui::OrderPreview</name>
    <message>
        <source>Save jobs and scripts</source>
        <translation>保存作业和脚本</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n configuration(s) to %1</source>
        <translation>
            <numerusform>已将 %n 个配置保存到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::OrderView</name>
    <message>
        <source>File of the job</source>
        <translation>作业的文件</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>已发送的内容</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>文件(&amp;F)：</translation>
    </message>
</context>
<context>
    <name>gui::OutcomeBar</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
</context>
<context>
    <name>gui::PageView</name>
    <message>
        <source>Preview of the report</source>
        <translation>报告预览</translation>
    </message>
</context>
<context>
    <name>gui::ParallelismPage</name>
    <message>
        <source>wherever tensor parallel is above 1</source>
        <translation>张量并行大于 1 时启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>try both</source>
        <translation>两者都尝试</translation>
    </message>
    <message>
        <source>Every combination of the sizes listed is tried; auto derives them from the model and the cluster. What is left of the GPUs is data parallel.</source>
        <translation>列出的取值的每种组合都会尝试；“自动”由模型和集群推导。剩余的 GPU 用于数据并行。</translation>
    </message>
    <message>
        <source>Tensor parallel sizes</source>
        <translation>张量并行数</translation>
    </message>
    <message>
        <source>Pipeline parallel sizes</source>
        <translation>流水线并行数</translation>
    </message>
    <message>
        <source>Virtual pipeline sizes</source>
        <translation>虚拟流水线数</translation>
    </message>
    <message>
        <source>Context parallel sizes</source>
        <translation>上下文并行数</translation>
    </message>
    <message>
        <source>Expert parallel sizes</source>
        <translation>专家并行数</translation>
    </message>
    <message>
        <source>Expert tensor parallel sizes</source>
        <translation>专家张量并行数</translation>
    </message>
    <message>
        <source>FSDP group sizes</source>
        <translation>FSDP 分组大小</translation>
    </message>
    <message>
        <source>Choose a model first: auto depends on it.</source>
        <translation>请先选择模型：“自动”取决于模型。</translation>
    </message>
    <message>
        <source>Describe the cluster first: auto depends on it.</source>
        <translation>请先描述集群：“自动”取决于集群。</translation>
    </message>
    <message>
        <source>%1 has no experts: leave expert parallel at 1.</source>
        <translation>%1 没有专家：请将专家并行保持为 1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n expert(s) in each mixture-of-experts layer.</source>
        <translation>
            <numerusform>%1 的每个 MoE 层有 %n 个专家。</numerusform>
        </translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Choose how to cut the model over the GPUs</source>
        <translation>选择如何把模型切分到各 GPU</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>环形</translation>
    </message>
    <message>
        <source>all-gather</source>
        <translation>all-gather</translation>
    </message>
    <message>
        <source>all-to-all</source>
        <translation>all-to-all</translation>
    </message>
    <message>
        <source>all-to-all in groups, ring between them</source>
        <translation>分组 all-to-all，组间环形</translation>
    </message>
</context>
<context>
    <name>gui::PartList</name>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>gui::PictureMenu</name>
    <message>
        <source>C&amp;opy picture</source>
        <translation>复制图片(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;PNG…</source>
        <translation>PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>PNG in &amp;double size…</source>
        <translation>双倍尺寸 PNG(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;SVG…</source>
        <translation>SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>P&amp;DF…</source>
        <translation>PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Dark pictures</source>
        <translation>深色图片</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>The picture cannot be saved</source>
        <translation>无法保存图片</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>图片已写入 %1</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
</context>
<context>
    <name>gui::PipelineView</name>
    <message>
        <source>%1: pipeline schedule, predicted</source>
        <translation>%1：流水线调度（预测）</translation>
    </message>
    <message>
        <source>There is no schedule to draw</source>
        <translation>没有可绘制的调度</translation>
    </message>
    <message>
        <source>Arrow keys or a click choose a pass; Ctrl with the wheel, + and − zoom, 0 shows all.</source>
        <translation>用方向键或单击选择一次传播；Ctrl 加滚轮、+ 和 − 缩放，0 显示全部。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Waits, share</source>
        <translation>等待占比</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>One micro-batch through all chunks of the stage, predicted</source>
        <translation>一个微批次通过该阶段所有块的时间（预测）</translation>
    </message>
    <message>
        <source>Of all passes of a step, predicted</source>
        <translation>一步中所有传播的时间（预测）</translation>
    </message>
    <message>
        <source>While the other stages work: filling, stalls and draining, predicted</source>
        <translation>其他阶段工作时的等待：填充、停顿和排空（预测）</translation>
    </message>
    <message>
        <source>Passes through a chunk whose activations the stage holds, at most</source>
        <translation>该阶段最多同时保留其激活的块内传播次数</translation>
    </message>
</context>
<context>
    <name>gui::PlanDraft</name>
    <message>
        <source>%1.</source>
        <comment>closes a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>problem, suggestion</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>gui::PlanPage</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Launch settings</source>
        <translation>启动设置</translation>
    </message>
    <message>
        <source>See all &amp;configurations</source>
        <translation>查看全部配置(&amp;C)</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Solve the problems below, and the configurations are searched.</source>
        <translation>解决下列问题后即开始搜索配置。</translation>
    </message>
    <message numerus="yes">
        <source>None of %n combination(s) keeps every rule. “Why not?” on the configurations page says which rules they break.</source>
        <translation>
            <numerusform>%n 种组合都不满足全部规则。“配置”页的“为何排除”会说明它们违反了哪些规则。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n valid configuration(s) is expected to fit in memory. Recompute, more tensor parallelism or more GPUs help.</source>
        <translation>
            <numerusform>预计 %n 个有效配置都放不进显存。重计算、更大的张量并行或更多 GPU 会有帮助。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fastest so far (predicted): %1 trains in %2 for %3.</source>
        <translation>目前最快（预测）：%1，训练需 %2，费用 %3。</translation>
    </message>
</context>
<context>
    <name>gui::PlanSummary</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <translation>%1，%2 参数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>the model catalogue</source>
        <translation>模型目录</translation>
    </message>
    <message>
        <source>Base configuration</source>
        <translation>基准配置</translation>
    </message>
    <message>
        <source>TP %1, PP %2, CP %3, EP %4, micro batch %5, global batch %6</source>
        <translation>TP %1，PP %2，CP %3，EP %4，微批次 %5，全局批次 %6</translation>
    </message>
    <message>
        <source>%1 node(s) of %2 × %3, %4 usable each, %5 per GPU-hour, %6 per hour in all</source>
        <translation>%1 个节点，每节点 %2 × %3，每块可用 %4，每 GPU 小时 %5，合计每小时 %6</translation>
    </message>
    <message>
        <source>%1 (shown first)</source>
        <translation>%1（优先显示）</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>not described yet</source>
        <translation>尚未描述</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>Global batch size</source>
        <translation>全局批次大小</translation>
    </message>
    <message>
        <source>%1 sequences</source>
        <translation>%1 条序列</translation>
    </message>
    <message>
        <source>Micro batch size</source>
        <translation>微批次大小</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>%1 × 10⁹</source>
        <translation>%1 × 10⁹</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Distributed optimizer</source>
        <translation>分布式优化器</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Trial runs</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>%1 steps each, the base configuration %2</source>
        <translation>每次 %1 步，基准配置 %2 步</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>wherever tensor parallel is above 1</source>
        <translation>张量并行大于 1 时启用</translation>
    </message>
    <message>
        <source>both tried</source>
        <translation>两者都尝试</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>流水线并行</translation>
    </message>
    <message>
        <source>Virtual pipeline</source>
        <translation>虚拟流水线</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Expert tensor parallel</source>
        <translation>专家张量并行</translation>
    </message>
    <message>
        <source>as tensor parallel</source>
        <translation>同张量并行</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>序列并行</translation>
    </message>
    <message>
        <source>FSDP groups</source>
        <translation>FSDP 分组</translation>
    </message>
    <message>
        <source>Model-parallel size</source>
        <translation>模型并行规模</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Launcher node group</source>
        <translation>启动器节点组</translation>
    </message>
    <message>
        <source>Training node group</source>
        <translation>训练节点组</translation>
    </message>
    <message>
        <source>Container image</source>
        <translation>容器镜像</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Path on the storage</source>
        <translation>存储内路径</translation>
    </message>
    <message>
        <source>Mounted at</source>
        <translation>挂载到</translation>
    </message>
    <message>
        <source>Configuration folder</source>
        <translation>配置目录</translation>
    </message>
    <message>
        <source>Logs folder</source>
        <translation>日志目录</translation>
    </message>
    <message>
        <source>Still to fill in</source>
        <translation>尚待填写</translation>
    </message>
    <message>
        <source>node groups and storage, before runs are launched</source>
        <translation>启动运行之前需填写节点组和存储</translation>
    </message>
    <message>
        <source>FSDP strategies</source>
        <translation>FSDP 策略</translation>
    </message>
    <message>
        <source>Context parallel exchange</source>
        <translation>上下文并行交换</translation>
    </message>
</context>
<context>
    <name>gui::PlanTexts</name>
    <message>
        <source>No model chosen yet</source>
        <translation>尚未选择模型</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>recompute %1</source>
        <translation>重计算 %1</translation>
    </message>
</context>
<context>
    <name>gui::PlanWizard</name>
    <message>
        <source>Change the plan</source>
        <translation>修改方案</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>has an error</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation>有警告</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>步骤 %1，%2：%3</translation>
    </message>
    <message>
        <source>Put the steps before this one in order first.</source>
        <translation>请先完成此前的步骤。</translation>
    </message>
    <message>
        <source>Keeps the plan and shows its configurations</source>
        <translation>保留方案并显示其配置</translation>
    </message>
    <message>
        <source>A step still has an error.</source>
        <translation>仍有步骤存在错误。</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃更改？</translation>
    </message>
    <message>
        <source>The plan has changes that were not kept.</source>
        <translation>方案有未保留的更改。</translation>
    </message>
    <message>
        <source>Finish keeps them.</source>
        <translation>点击“完成”可保留更改。</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>gui::PlotAxis</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
</context>
<context>
    <name>gui::PlotChart</name>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1（对数）</translation>
    </message>
</context>
<context>
    <name>gui::ProjectFiles</name>
    <message>
        <source>AutoTuner projects (*.autotuner)</source>
        <translation>AutoTuner 项目 (*.autotuner)</translation>
    </message>
    <message>
        <source>Configurations or model (args.json config.json)</source>
        <translation>配置或模型 (args.json config.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>将更改保存到“%1”？</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>否则更改会丢失。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The project cannot be opened</source>
        <translation>无法打开项目</translation>
    </message>
    <message>
        <source>Read-only: open in another window since %1.</source>
        <translation>只读：自 %1 起在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>Read-only: its folder cannot be written to.</source>
        <translation>只读：无法写入其文件夹。</translation>
    </message>
    <message>
        <source>a project that was never saved</source>
        <translation>从未保存过的项目</translation>
    </message>
    <message>
        <source>Unsaved work found</source>
        <translation>发现未保存的工作</translation>
    </message>
    <message>
        <source>Restore the unsaved work on %1?</source>
        <translation>恢复 %1 中未保存的工作？</translation>
    </message>
    <message>
        <source>AutoTuner ended without closing it. The safety copy is from %1.</source>
        <translation>AutoTuner 上次退出时没有正常关闭它。安全副本保存于 %1。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>The unsaved work cannot be restored</source>
        <translation>无法恢复未保存的工作</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message numerus="yes">
        <source>Plan read from %1 with %n configuration(s); it is searched anew.</source>
        <translation>
            <numerusform>已从 %1 读取方案，含 %n 个配置；正在重新搜索。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model cannot be read</source>
        <translation>无法读取模型</translation>
    </message>
    <message>
        <source>The project cannot be saved</source>
        <translation>无法保存项目</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>gui::RejectionModel</name>
    <message>
        <source>Combination</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>gui::RemediesPanel</name>
    <message>
        <source>No configuration fits. Looking for changes that would help…</source>
        <translation>没有放得下的配置。正在寻找有帮助的改动…</translation>
    </message>
    <message>
        <source>Every valid configuration would run out of memory.</source>
        <translation>每个有效配置都会显存不足。</translation>
    </message>
    <message>
        <source>No combination is valid.</source>
        <translation>没有有效的组合。</translation>
    </message>
    <message>
        <source>Most are refused by: %1 (%2).</source>
        <translation>多数因此被拒绝：%1（%2 个）。</translation>
    </message>
    <message>
        <source>No single change was found that helps; widen the lists or choose a larger cluster.</source>
        <translation>没有找到有帮助的单项改动；请扩大列表范围或选择更大的集群。</translation>
    </message>
    <message>
        <source>These changes would help; each was tried:</source>
        <translation>以下改动会有帮助，均已验证：</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>应用：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n configuration(s) fit, the fastest in %2 for %3 (predicted)</source>
        <translation>
            <numerusform>%1：%n 个配置放得下，最快的需 %2，费用 %3（预测）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ReportPage</name>
    <message>
        <source>Export the report as PDF</source>
        <translation>将报告导出为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the report as HTML</source>
        <translation>将报告导出为 HTML</translation>
    </message>
    <message>
        <source>HTML in one file (*.html)</source>
        <translation>单文件 HTML (*.html)</translation>
    </message>
    <message>
        <source>Export the report as Markdown</source>
        <translation>将报告导出为 Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export &amp;PDF…</source>
        <translation>导出 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Export &amp;HTML…</source>
        <translation>导出 HTML(&amp;H)…</translation>
    </message>
    <message>
        <source>Export &amp;Markdown…</source>
        <translation>导出 Markdown(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Copy for a document</source>
        <translation>复制到文档(&amp;C)</translation>
    </message>
    <message>
        <source>The whole report with its charts, to be pasted into an e-mail or a text document</source>
        <translation>整份报告及其图表，可粘贴到电子邮件或文本文档中</translation>
    </message>
    <message>
        <source>Copy as Mark&amp;down</source>
        <translation>复制为 Markdown(&amp;D)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Report the plan alone</source>
        <translation>仅报告方案</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl and mouse wheel, or + in the preview)</source>
        <translation>放大（Ctrl 加鼠标滚轮，或在预览中按 +）</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl and mouse wheel, or − in the preview)</source>
        <translation>缩小（Ctrl 加鼠标滚轮，或在预览中按 −）</translation>
    </message>
    <message>
        <source>Pages as wide as the window (0 in the preview)</source>
        <translation>页面与窗口同宽（在预览中按 0）</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>尚无可报告的内容</translation>
    </message>
    <message>
        <source>The report says which configuration to train with, how many days it takes and what it costs, as measured. Run some configurations, or add logs of earlier runs on the Results page. A report of the plan alone can be had at once.</source>
        <translation>报告根据实测说明该用哪个配置训练、需要多少天、费用多少。请运行一些配置，或在“结果”页添加以往运行的日志。仅含方案的报告现在就可以生成。</translation>
    </message>
    <message>
        <source>No section is chosen</source>
        <translation>未选择任何章节</translation>
    </message>
    <message>
        <source>Check at least one section at the left: the report would be empty.</source>
        <translation>请在左侧至少勾选一个章节：否则报告将为空。</translation>
    </message>
    <message>
        <source>Other &amp;formats</source>
        <translation>其他格式(&amp;F)</translation>
    </message>
    <message>
        <source>HTML, Markdown, or the clipboard</source>
        <translation>HTML、Markdown 或剪贴板</translation>
    </message>
    <message>
        <source>Exporting… %1 of %2</source>
        <translation>正在导出… %1 / %2</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>无法写入报告</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>正在更新…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>缩放：%1</translation>
    </message>
    <message>
        <source>%1 report</source>
        <comment>file name</comment>
        <translation>%1 报告</translation>
    </message>
</context>
<context>
    <name>gui::ResultsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>outcome: reason</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gui::ResultsPage</name>
    <message>
        <source>&amp;Train with the best…</source>
        <translation>用最优配置训练(&amp;T)…</translation>
    </message>
    <message>
        <source>The full run with the best configuration, on the workspace</source>
        <translation>在工作区上用最优配置进行完整训练</translation>
    </message>
    <message>
        <source>Make a &amp;report</source>
        <translation>生成报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star the best</source>
        <translation>为最优配置加星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy the answer</source>
        <translation>复制结论(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Logs…</source>
        <translation>日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Which logs are compared, what was found in them, and which belong to what</source>
        <translation>比较哪些日志、从中找到了什么，以及各自归属哪个配置</translation>
    </message>
    <message>
        <source>Add a &amp;folder of logs…</source>
        <translation>添加日志文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add log f&amp;iles…</source>
        <translation>添加日志文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Fetch logs from the &amp;workspace…</source>
        <translation>从工作区获取日志(&amp;W)…</translation>
    </message>
    <message>
        <source>R&amp;ead the logs again</source>
        <translation>重新读取日志(&amp;E)</translation>
    </message>
    <message>
        <source>Sto&amp;p reading</source>
        <translation>停止读取(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>How step times are made of steps: warm-up, median or mean</source>
        <translation>如何由各步得出步时：预热、中位数或均值</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>重置筛选</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>复制为表格(&amp;T)</translation>
    </message>
    <message>
        <source>E&amp;xport the table…</source>
        <translation>导出表格(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Open log</source>
        <translation>打开日志(&amp;O)</translation>
    </message>
    <message>
        <source>Assi&amp;gn logs…</source>
        <translation>指定日志归属(&amp;G)…</translation>
    </message>
    <message>
        <source>The best is not among the plan&apos;s configurations any more: edit the plan so that it is searched again.</source>
        <translation>最优配置已不在方案的配置之中：请编辑方案，使其重新纳入搜索。</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>The answer is on the clipboard</source>
        <translation>结论已复制到剪贴板</translation>
    </message>
    <message>
        <source>%1 results</source>
        <comment>file name: model</comment>
        <translation>%1 结果</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Logs read</source>
        <translation>日志已读取</translation>
    </message>
    <message>
        <source>Filter table and charts: names, settings (tp4 mbs2)</source>
        <translation>筛选表格和图表：名称、设置 (tp4 mbs2)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show runs that are: %1</source>
        <translation>显示这类运行：%1</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选条件的运行</translation>
    </message>
    <message>
        <source>Reset it to see all runs.</source>
        <translation>重置筛选即可查看全部运行。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and number of runs</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Clear the brush (%n run(s))</source>
        <translation>
            <numerusform>清除刷选（%n 个运行）</numerusform>
        </translation>
    </message>
    <message>
        <source>No project</source>
        <translation>没有项目</translation>
    </message>
    <message>
        <source>Open a project, or begin a new plan, to compare its runs.</source>
        <translation>打开项目或新建方案，即可比较其中的运行。</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>The runs appear when all of their logs are read.</source>
        <translation>读完全部日志后会显示各运行。</translation>
    </message>
    <message>
        <source>The runs cannot be compared</source>
        <translation>无法比较运行</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) without a configuration</source>
        <translation>
            <numerusform>%n 个日志没有对应的配置</numerusform>
        </translation>
    </message>
    <message>
        <source>Logs were found, but their names do not say which configuration they belong to. Say it by hand, and they count.</source>
        <translation>找到了日志，但从名称看不出属于哪个配置。手动指定后即可计入。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on the way</source>
        <translation>
            <numerusform>%n 个运行正在进行</numerusform>
        </translation>
    </message>
    <message>
        <source>Their figures appear here as soon as the first has ended. Logs from elsewhere can be compared too.</source>
        <translation>首个运行结束后，数据就会显示在这里。也可以比较来自别处的日志。</translation>
    </message>
    <message>
        <source>No runs in these logs</source>
        <translation>这些日志中没有运行</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>The folders and files that were added hold no log of a training run. Look at what was found, or add others.</source>
        <translation>添加的文件夹和文件中没有训练运行的日志。请查看找到的内容，或添加其他日志。</translation>
    </message>
    <message>
        <source>Launch trial runs of some configurations, on your workspace or on the sandbox; or add the logs of runs that were made elsewhere: drop a folder or files onto this window.</source>
        <translation>在您的工作区或沙盒上启动一些配置的试运行；或添加在别处完成的运行的日志：把文件夹或文件拖放到此窗口即可。</translation>
    </message>
    <message>
        <source>Simulated figures come from a sandbox: they are no measurements.</source>
        <translation>模拟数值来自沙盒：不是实测结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) belong to no configuration that their name tells.</source>
        <translation>
            <numerusform>%n 个日志从名称看不出所属配置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) could not be read: see Logs.</source>
        <translation>
            <numerusform>%n 个文件或文件夹无法读取：见“日志”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) that were to run have no logs.</source>
        <translation>
            <numerusform>%n 个本应运行的配置没有日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the logs…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>Reading the logs: %1 of %2</source>
        <translation>正在读取日志：%1 / %2</translation>
    </message>
    <message>
        <source>Take the &amp;star from the best</source>
        <translation>取消最优配置的星标(&amp;S)</translation>
    </message>
    <message>
        <source>Calibrate &amp;memory with these runs…</source>
        <translation>用这些运行校准显存(&amp;M)…</translation>
    </message>
    <message>
        <source>Corrects the memory predictions of the cluster by the peaks that these runs logged</source>
        <translation>用这些运行记录的峰值修正该集群的显存预测</translation>
    </message>
    <message>
        <source>The cluster of these runs is not in the plan any more.</source>
        <translation>这些运行的集群已不在方案中。</translation>
    </message>
    <message>
        <source>calibrate memory</source>
        <translation>校准显存</translation>
    </message>
    <message>
        <source>Memory predictions are calibrated; Undo takes it back, and so does the cluster&apos;s panel on the Plan page.</source>
        <translation>显存预测已校准；可用“撤销”取消，也可在“方案”页的集群面板中取消。</translation>
    </message>
    <message>
        <source>Memory predictions are as published again; Undo takes it back.</source>
        <translation>显存预测已恢复为公开值；可撤销。</translation>
    </message>
</context>
<context>
    <name>gui::ResultsTable</name>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
</context>
<context>
    <name>gui::ReviewPage</name>
    <message>
        <source>Every part can be changed now or later. Nothing is launched by finishing.</source>
        <translation>各部分现在或以后都可以修改。完成时不会启动任何运行。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Launch settings</source>
        <translation>启动设置</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>The plan is not complete yet.</source>
        <translation>方案尚不完整。</translation>
    </message>
    <message>
        <source>Counting configurations…</source>
        <translation>正在统计配置…</translation>
    </message>
    <message>
        <source>No combination is valid: the side panel says which rules leave them out. The plan can be kept and changed later.</source>
        <translation>没有有效的组合：侧栏说明了它们因哪些规则被排除。可以先保留方案，以后再修改。</translation>
    </message>
    <message>
        <source>No valid configuration is expected to fit into memory: try more recompute, more GPUs or smaller micro batches.</source>
        <translation>预计没有有效配置能放入显存：请尝试更多重计算、更多 GPU 或更小的微批次。</translation>
    </message>
    <message>
        <source>The plan can be searched.</source>
        <translation>方案可以搜索。</translation>
    </message>
    <message numerus="yes">
        <source>Finishing keeps the plan and predicts memory, time and cost of %n configuration(s) on this computer. It costs nothing; only trial runs, started later, are billed.</source>
        <translation>
            <numerusform>点击“完成”会保留方案，并在本机预测 %n 个配置的显存、时间和费用。这不产生费用；只有之后启动的试运行才会计费。</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>检查方案</translation>
    </message>
</context>
<context>
    <name>gui::RowPanel</name>
    <message>
        <source>Configuration copied; “autotuner estimate --batch” reads it from a file.</source>
        <translation>已复制配置；“autotuner estimate --batch”可从文件读取。</translation>
    </message>
    <message>
        <source>Measured %1 GiB, predicted %2 GiB: an error of %3 %.</source>
        <translation>实测 %1 GiB，预测 %2 GiB：误差 %3%。</translation>
    </message>
    <message>
        <source>Measured %1 s, predicted %2 s: an error of %3 %.</source>
        <translation>实测 %1 秒，预测 %2 秒：误差 %3%。</translation>
    </message>
    <message>
        <source>Predicted odds of running out of memory: %1 % (%2). What happened: %3.</source>
        <translation>预测的显存不足概率：%1% (%2)。实际结果：%3。</translation>
    </message>
    <message>
        <source>Not predicted: %1</source>
        <translation>未预测：%1</translation>
    </message>
    <message>
        <source>Judged rightly</source>
        <translation>判定正确</translation>
    </message>
    <message>
        <source>Judged wrongly</source>
        <translation>判定错误</translation>
    </message>
    <message>
        <source>Within the predicted band</source>
        <translation>在预测区间内</translation>
    </message>
    <message>
        <source>Outside the predicted band</source>
        <translation>在预测区间外</translation>
    </message>
</context>
<context>
    <name>gui::RunActions</name>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Stop &amp;all…</source>
        <translation>全部停止(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>限制(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Hold back</source>
        <translation>暂缓(&amp;H)</translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation>停止(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>The run cannot be retried</source>
        <translation>无法重试该运行</translation>
    </message>
    <message>
        <source>&amp;Edit and repeat…</source>
        <translation>编辑并重跑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Open in &amp;dashboard</source>
        <translation>在控制台中打开(&amp;D)</translation>
    </message>
    <message>
        <source>Copy job &amp;id</source>
        <translation>复制作业 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Open log &amp;folder</source>
        <translation>打开日志目录(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Launch what waits</source>
        <translation>启动等待中的运行</translation>
    </message>
    <message>
        <source>Launch nothing new; what runs goes on</source>
        <translation>不再启动新的运行；正在运行的会继续</translation>
    </message>
    <message>
        <source>&amp;Let go</source>
        <translation>取消暂缓(&amp;L)</translation>
    </message>
    <message>
        <source>The runs cannot be started</source>
        <translation>无法启动这些运行</translation>
    </message>
    <message>
        <source>The runs cannot be paused</source>
        <translation>无法暂停这些运行</translation>
    </message>
    <message>
        <source>Stop all runs</source>
        <translation>停止全部运行</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n running job(s)?</source>
        <translation>
            <numerusform>停止 %n 个正在运行的作业？</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip all runs that wait?</source>
        <translation>跳过所有等待中的运行？</translation>
    </message>
    <message>
        <source>What they have computed so far is kept; runs that wait are skipped. Each can be retried later.</source>
        <translation>目前已计算的结果会保留；等待中的运行会被跳过。每个运行之后都可以重试。</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>让它们继续</translation>
    </message>
    <message>
        <source>The runs cannot be stopped</source>
        <translation>无法停止这些运行</translation>
    </message>
    <message>
        <source>The limits cannot be changed</source>
        <translation>无法更改限制</translation>
    </message>
    <message>
        <source>The run cannot be held back</source>
        <translation>无法暂缓该运行</translation>
    </message>
    <message>
        <source>Stop runs</source>
        <translation>停止运行</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)?</source>
        <translation>
            <numerusform>停止 %n 个运行？</numerusform>
        </translation>
    </message>
    <message>
        <source>What was computed so far is kept. A stopped run can be retried; it then begins anew.</source>
        <translation>目前已计算的结果会保留。停止的运行可以重试，届时将从头开始。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>让它继续</translation>
    </message>
    <message>
        <source>The run cannot be stopped</source>
        <translation>无法停止该运行</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>删除运行</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) from this list and its job from the workspace?</source>
        <translation>
            <numerusform>从此列表中删除 %n 个运行，并从工作区删除其作业？</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept logs stay on this machine.</source>
        <translation>已保存的日志会留在本机。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The run cannot be deleted</source>
        <translation>无法删除该运行</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n job id(s)</source>
        <translation>
            <numerusform>已复制 %n 个作业 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no log folder yet.</source>
        <translation>尚无日志目录。</translation>
    </message>
</context>
<context>
    <name>gui::RunColumns</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>%1, by rank</source>
        <translation>%1（按排名）</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>What is run: the configuration&apos;s name, and base for the recipe&apos;s own settings</source>
        <translation>所运行的内容：配置的名称；“基准”表示配方自带的设置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where the run stands; failures with their cause</source>
        <translation>运行所处的状态；失败时附原因</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Training steps done, of those asked for</source>
        <translation>已完成的训练步数，相对于要求的步数</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值来源</translation>
    </message>
    <message>
        <source>Measured on real machines, or simulated by the sandbox: a simulated figure proves nothing</source>
        <translation>在真实机器上实测，或由沙盒模拟：模拟的数值不能证明任何事情</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>步时</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Median of the last steps while it runs, of all steps afterwards; seconds per step</source>
        <translation>运行时为最近各步的中位数，结束后为所有步的中位数；每步秒数</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Step time from the first step to the last</source>
        <translation>从第一步到最后一步的步时</translation>
    </message>
    <message>
        <source>TFLOPS</source>
        <translation>TFLOPS</translation>
    </message>
    <message>
        <source>per GPU</source>
        <translation>每 GPU</translation>
    </message>
    <message>
        <source>Model TFLOPS per GPU: as the log prints them, else the model&apos;s work of a step over the step time</source>
        <translation>每 GPU 模型 TFLOPS：取日志打印的值，否则为一步的模型计算量除以步时</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Training loss of the last step</source>
        <translation>最后一步的训练损失</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Time on machines of the last attempt</source>
        <translation>最近一次尝试占用机器的时间</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Time until the last step at the recent pace; by prediction before the first step</source>
        <translation>按最近速度到最后一步所需的时间；第一步之前按预测</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>迄今费用</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Machine time of all attempts × GPUs × price per GPU-hour</source>
        <translation>所有尝试的机器时间 × GPU 数 × 每 GPU 小时价格</translation>
    </message>
    <message>
        <source>Node group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>运行所在的位置</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Jobs made for this run: a retry makes another</source>
        <translation>为此运行创建的作业数：每次重试都会新建一个</translation>
    </message>
    <message>
        <source>Predicted step</source>
        <translation>预测步时</translation>
    </message>
    <message>
        <source>Step time as it was estimated</source>
        <translation>估算的步时</translation>
    </message>
    <message>
        <source>Against prediction</source>
        <translation>与预测之差</translation>
    </message>
    <message>
        <source>How much longer (+) or shorter (−) a step took than predicted</source>
        <translation>每步比预测长 (+) 或短 (−) 多少</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Base: the recipe&apos;s own settings. Trial: a short run. Training: the full run</source>
        <translation>基准：配方自带的设置。试运行：短时运行。训练：完整运行</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>Nodes × GPUs per node</source>
        <translation>节点数 × 每节点 GPU 数</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>峰值显存</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Largest allocated memory that the log printed</source>
        <translation>日志打印的最大已分配显存</translation>
    </message>
    <message>
        <source>Predicted cost</source>
        <translation>预测费用</translation>
    </message>
    <message>
        <source>Cost of the run as it was estimated</source>
        <translation>估算的运行费用</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>When the last attempt got its machines</source>
        <translation>最近一次尝试获得机器的时间</translation>
    </message>
    <message>
        <source>Job name</source>
        <translation>作业名称</translation>
    </message>
    <message>
        <source>Name of the last attempt&apos;s job</source>
        <translation>最近一次尝试的作业名称</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>作业 ID</translation>
    </message>
    <message>
        <source>The platform&apos;s id of the last attempt&apos;s job</source>
        <translation>平台为最近一次尝试的作业分配的 ID</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Number of the run in this campaign</source>
        <translation>该运行在此运行组中的编号</translation>
    </message>
</context>
<context>
    <name>gui::RunDetails</name>
    <message numerus="yes">
        <source>%1, run %2 on %n GPU(s)</source>
        <translation>
            <numerusform>%1，运行 %2，%n 块 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>Node group: %1</source>
        <translation>节点组：%1</translation>
    </message>
    <message>
        <source>Steps: %1 of %2</source>
        <translation>步数：%1 / %2</translation>
    </message>
    <message>
        <source>Step time: %1, predicted %2 (%3)</source>
        <translation>步时：%1，预测 %2 (%3)</translation>
    </message>
    <message>
        <source>Step time: %1</source>
        <translation>步时：%1</translation>
    </message>
    <message>
        <source>Step time: %1 predicted</source>
        <translation>步时：预测 %1</translation>
    </message>
    <message>
        <source>On machines: %1, %2 so far</source>
        <translation>占用机器：%1，已用 %2</translation>
    </message>
    <message>
        <source>Left: about %1</source>
        <translation>剩余：约 %1</translation>
    </message>
    <message>
        <source>Job: %1</source>
        <translation>作业：%1</translation>
    </message>
    <message>
        <source>Job id: %1</source>
        <translation>作业 ID：%1</translation>
    </message>
    <message>
        <source>The platform says: %1</source>
        <translation>平台信息：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated by the sandbox: its figures are no measurement</source>
        <translation>由沙盒模拟：其数值不是实测结果</translation>
    </message>
    <message>
        <source>Select a run to see how it goes, what happened to it, and where it runs.</source>
        <translation>选择一个运行，查看其进展、经过以及运行位置。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The line of the log that decides</source>
        <translation>日志中的关键行</translation>
    </message>
</context>
<context>
    <name>gui::RunLauncher</name>
    <message>
        <source>Save the project first</source>
        <translation>请先保存项目</translation>
    </message>
    <message>
        <source>Runs are kept beside the project&apos;s file, and this project has none yet.</source>
        <translation>运行保存在项目文件旁边，而此项目尚未保存为文件。</translation>
    </message>
    <message>
        <source>Should the app end while jobs run, it finds them again from there.</source>
        <translation>若程序在作业运行期间退出，可从那里重新找到它们。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing can be launched</source>
        <translation>没有可启动的运行</translation>
    </message>
</context>
<context>
    <name>gui::RunLogWindow</name>
    <message>
        <source>Log of %1</source>
        <translation>%1 的日志</translation>
    </message>
    <message>
        <source>The figures of this run come from event files alone: there is no text to read.</source>
        <translation>此运行的数据只来自事件文件：没有可阅读的文本。</translation>
    </message>
</context>
<context>
    <name>gui::RunNotifier</name>
    <message>
        <source>A run failed</source>
        <translation>一个运行失败</translation>
    </message>
    <message>
        <source>A run ended</source>
        <translation>一个运行结束</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>configuration and state</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n runs ended</source>
        <translation>
            <numerusform>%n 个运行已结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>其中 %n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them failed</source>
        <translation>全部未失败</translation>
    </message>
    <message>
        <source>All runs are over.</source>
        <translation>所有运行都已结束。</translation>
    </message>
</context>
<context>
    <name>gui::RunPanel</name>
    <message>
        <source>Figures of the run</source>
        <translation>运行的数据</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Select a run in the table or in a chart to see all that is known of it.</source>
        <translation>在表格或图表中选择一个运行，即可查看其全部信息。</translation>
    </message>
    <message>
        <source>The line of the log that decides</source>
        <translation>日志中的关键行</translation>
    </message>
    <message>
        <source>assigned by hand</source>
        <translation>手动指定</translation>
    </message>
</context>
<context>
    <name>gui::RunTimeline</name>
    <message>
        <source>Attempt %1: submitted</source>
        <translation>第 %1 次尝试：已提交</translation>
    </message>
    <message>
        <source>again, after %1 before</source>
        <translation>重新开始，此前已用 %1</translation>
    </message>
    <message>
        <source>from here on it costs money</source>
        <translation>从此时起计费</translation>
    </message>
    <message>
        <source>Attempt %1: machines taken</source>
        <translation>第 %1 次尝试：已获得机器</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>第 %1 次尝试：%2</translation>
    </message>
</context>
<context>
    <name>gui::RunWords</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped or skipped</source>
        <translation>已停止或跳过</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <translation>%1（已暂停）</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>would run out of memory by prediction</source>
        <translation>预测会显存不足</translation>
    </message>
    <message>
        <source>equal to the base configuration</source>
        <translation>与基准配置相同</translation>
    </message>
    <message>
        <source>the budget does not allow it</source>
        <translation>预算不允许</translation>
    </message>
    <message>
        <source>too many runs failed before it</source>
        <translation>此前失败的运行过多</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>The GPUs ran out of memory. Try a smaller micro batch, more tensor or pipeline parallelism, or recompute.</source>
        <translation>GPU 显存不足。请尝试更小的微批次、更大的张量或流水线并行，或重计算。</translation>
    </message>
    <message>
        <source>The machine ran out of main memory or shared memory. Raise shared memory in the launch settings, or use fewer data loading workers.</source>
        <translation>机器的主内存或共享内存耗尽。请在启动设置中增大共享内存，或减少数据加载 worker。</translation>
    </message>
    <message>
        <source>The GPUs lost touch with each other. Retry; if it comes back, look at the nodes and their network.</source>
        <translation>GPU 之间失去联系。请重试；若再次出现，请检查节点及其网络。</translation>
    </message>
    <message>
        <source>A GPU reported an error. Retry on other nodes; if only this configuration fails, it may be the kernel.</source>
        <translation>某块 GPU 报告错误。请在其他节点上重试；若只有此配置失败，可能是内核的问题。</translation>
    </message>
    <message>
        <source>The framework refused the settings. “Edit and repeat” runs it with a changed order.</source>
        <translation>框架拒绝了这些设置。可用“编辑并重跑”修改作业后运行。</translation>
    </message>
    <message>
        <source>The training script failed. The line in the log says where; “Edit and repeat” runs a changed order.</source>
        <translation>训练脚本失败。日志中的该行指出位置；可用“编辑并重跑”修改作业后运行。</translation>
    </message>
    <message>
        <source>The image lacks a package. Use another image or install it with a pre-launch command.</source>
        <translation>镜像缺少某个软件包。请使用其他镜像，或用启动前命令安装。</translation>
    </message>
    <message>
        <source>Something was not allowed, often a model behind a login. Give the job the secret that it needs, such as HF_TOKEN.</source>
        <translation>某项操作不被允许，常见的是需要登录才能访问的模型。请为作业提供所需的密钥，例如 HF_TOKEN。</translation>
    </message>
    <message>
        <source>A file or folder was missing, full or not writable. Check the mount and the paths of the launch settings.</source>
        <translation>某个文件或目录缺失、已满或不可写。请检查启动设置中的挂载和路径。</translation>
    </message>
    <message>
        <source>The container image could not be fetched. Check its name and the registry credentials.</source>
        <translation>无法获取容器镜像。请检查其名称和镜像仓库的凭据。</translation>
    </message>
    <message>
        <source>The platform took the machines away. It is retried by itself as often as the limits allow.</source>
        <translation>平台收回了机器。会在限制允许的次数内自动重试。</translation>
    </message>
    <message>
        <source>It ran longer than allowed. Raise the time limit, or look for a hang in the log.</source>
        <translation>运行超过了允许的时长。请放宽时间限制，或在日志中查找挂起之处。</translation>
    </message>
    <message>
        <source>The loss became NaN or infinite. The settings are numerically unstable; speed figures may still be used.</source>
        <translation>损失变为 NaN 或无穷大。这些设置数值不稳定；速度数值仍可使用。</translation>
    </message>
    <message>
        <source>Nothing in the log says why. Its last lines are the place to look.</source>
        <translation>日志中没有说明原因。请查看其最后几行。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 days %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n 秒前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RunsModel</name>
    <message>
        <source>%1 (%2, run %3)</source>
        <translation>%1（%2，运行 %3）</translation>
    </message>
    <message>
        <source>Simulated by the sandbox</source>
        <translation>由沙盒模拟</translation>
    </message>
    <message>
        <source>The platform says: %1</source>
        <translation>平台信息：%1</translation>
    </message>
</context>
<context>
    <name>gui::RunsPage</name>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选的内容</translation>
    </message>
    <message>
        <source>Reset it to see all runs.</source>
        <translation>重置筛选即可查看全部运行。</translation>
    </message>
    <message>
        <source>&amp;Node groups</source>
        <translation>节点组(&amp;N)</translation>
    </message>
    <message>
        <source>What is free on the workspace</source>
        <translation>工作区的空闲资源</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Search the &amp;log…</source>
        <translation>搜索日志(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Go to the failing line</source>
        <translation>转到出错行(&amp;G)</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>复制为表格(&amp;T)</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>重置筛选</translation>
    </message>
    <message>
        <source>Filter: words in the shown columns</source>
        <translation>筛选：显示列中的文字</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show runs whose state is: %1</source>
        <translation>显示状态为“%1”的运行</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>步时</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>已发送的内容</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and number of runs</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 so far · %3</source>
        <translation>%1 · 已用 %2 · %3</translation>
    </message>
    <message>
        <source>No run selected</source>
        <translation>未选择运行</translation>
    </message>
    <message>
        <source>It can be seen where the runs are driven.</source>
        <translation>可在控制这些运行的地方查看。</translation>
    </message>
    <message>
        <source>Select a run to read its log.</source>
        <translation>选择一个运行以查看其日志。</translation>
    </message>
    <message>
        <source>This run left no log on this machine.</source>
        <translation>此运行在本机上没有留下日志。</translation>
    </message>
    <message>
        <source>It appears when the first worker writes: %1.</source>
        <translation>首个 worker 写入后即会显示：%1。</translation>
    </message>
    <message>
        <source>not seen in this session</source>
        <translation>本次会话中尚未更新</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>上次更新：%1</translation>
    </message>
    <message>
        <source>The login is not accepted any more; running jobs go on, %1. %2</source>
        <translation>登录已不被接受；正在运行的作业会继续，%1。%2</translation>
    </message>
    <message>
        <source>No connection, %1. Running jobs go on; it is tried again by itself. %2</source>
        <translation>无连接，%1。正在运行的作业会继续；将自动重试。%2</translation>
    </message>
    <message>
        <source>Not logged in: nothing is launched or watched. Running jobs go on.</source>
        <translation>未登录：不会启动或监控任何运行。正在运行的作业会继续。</translation>
    </message>
    <message>
        <source>Shown only: the runs are driven by %1.</source>
        <translation>仅供查看：这些运行由 %1 控制。</translation>
    </message>
    <message>
        <source>Paused: nothing new is launched; what runs goes on.</source>
        <translation>已暂停：不再启动新的运行；正在运行的会继续。</translation>
    </message>
    <message>
        <source>Simulated on the sandbox: no figure here is a measurement, and nothing costs money.</source>
        <translation>在沙盒中模拟：此处的数值都不是实测结果，也不产生费用。</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>The runs cannot be opened</source>
        <translation>无法打开这些运行</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) are checked to run. Log in to a Lepton workspace to launch them, or try it on the sandbox: a simulated cluster on this machine that costs nothing.</source>
        <translation>
            <numerusform>已勾选 %n 个要运行的配置。请登录 Lepton 工作区以启动它们，或在沙盒中试用：本机上的模拟集群，不产生费用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) are checked to run. What they cost is shown before anything is launched.</source>
        <translation>
            <numerusform>已勾选 %n 个要运行的配置。启动之前会先显示费用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check configurations in the table: short trials of them run on your workspace, or on the built-in sandbox, and are watched here. Or give a budget, and the runs are chosen one after the other.</source>
        <translation>在表格中勾选配置：它们的短时试运行会在您的工作区或内置沙盒上进行，并在此监控。也可以给出预算，由程序逐个选择运行。</translation>
    </message>
</context>
<context>
    <name>gui::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>gui::ScatterPlot</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Doubtful runs</source>
        <translation>存疑的运行</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto 前沿</translation>
    </message>
    <message>
        <source>Predicted = measured</source>
        <translation>预测 = 实测</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation>预测 = 实测</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): %1 upwards, %2 to the right.</source>
        <translation>
            <numerusform>%n 个运行：纵轴为 %1，横轴为 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>on the Pareto front</source>
        <translation>位于 Pareto 前沿</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message numerus="yes">
        <source>%n predicted configuration(s): %1 upwards, %2 to the right.</source>
        <translation>
            <numerusform>%n 个预测配置：纵轴为 %1，横轴为 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>the plan&apos;s own best</source>
        <translation>计划自身的最佳</translation>
    </message>
</context>
<context>
    <name>gui::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>指定：</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>“Tight” must not start above “Potential OOM”: lower the first or raise the second.</source>
        <translation>“紧张”的起点不能高于“可能 OOM”：请调低前者或调高后者。</translation>
    </message>
    <message>
        <source>Planning works offline. The proxy applies to everything that this app fetches over the network.</source>
        <translation>规划无需联网。代理适用于本应用的所有网络访问。</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host name.</source>
        <translation>请输入代理的主机名。</translation>
    </message>
    <message>
        <source>The documents folder</source>
        <translation>文档文件夹</translation>
    </message>
</context>
<context>
    <name>gui::SourcesDialog</name>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>正在读取：%1 / %2</translation>
    </message>
    <message>
        <source>Add a folder of logs</source>
        <translation>添加日志文件夹</translation>
    </message>
    <message>
        <source>Add logs, a run each</source>
        <translation>添加日志（每个文件一个运行）</translation>
    </message>
    <message>
        <source>Logs and event files (*.log *.txt *.out *.err events.out.tfevents.*);;All files (*)</source>
        <translation>日志和事件文件 (*.log *.txt *.out *.err events.out.tfevents.*);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n without a configuration</source>
        <translation>
            <numerusform>%1，%n 个没有对应的配置</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs of this project</source>
        <translation>本项目的运行</translation>
    </message>
    <message>
        <source>%1 (files %2…)</source>
        <translation>%1（文件 %2…）</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>%1 (by hand)</source>
        <translation>%1（手动）</translation>
    </message>
    <message>
        <source>%1: there are no logs of it</source>
        <translation>%1：没有日志</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Select the logs first that belong to it.</source>
        <translation>请先选择归属该配置的日志。</translation>
    </message>
    <message>
        <source>No configuration of this plan is called “%1”. Choose one of the list, or type its whole name.</source>
        <translation>本方案中没有名为“%1”的配置。请从列表中选择，或输入完整名称。</translation>
    </message>
</context>
<context>
    <name>gui::SpaceControls</name>
    <message>
        <source>Tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>流水线并行</translation>
    </message>
    <message>
        <source>Virtual pipeline</source>
        <translation>虚拟流水线</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Expert tensor parallel</source>
        <translation>专家张量并行</translation>
    </message>
    <message>
        <source>Micro batch</source>
        <translation>微批次</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>全局批次</translation>
    </message>
    <message>
        <source>FSDP group</source>
        <translation>FSDP 组</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>selective: core attention</source>
        <translation>选择性：注意力核心</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>the plan&apos;s: %1</source>
        <translation>方案的值：%1</translation>
    </message>
    <message>
        <source>%1 (the plan&apos;s)</source>
        <translation>%1（方案的集群）</translation>
    </message>
    <message>
        <source>The plan&apos;s cluster</source>
        <translation>方案的集群</translation>
    </message>
    <message numerus="yes">
        <source>All %n alternative(s)</source>
        <translation>
            <numerusform>全部 %n 个备选</numerusform>
        </translation>
    </message>
    <message>
        <source>Safe or tight (odds of OOM below %1)</source>
        <translation>安全或紧张（OOM 概率低于 %1）</translation>
    </message>
    <message>
        <source>Safe only (odds of OOM below %1)</source>
        <translation>仅安全（OOM 概率低于 %1）</translation>
    </message>
    <message>
        <source>As planned (%1)</source>
        <translation>按方案 (%1)</translation>
    </message>
    <message>
        <source>Any that the GPU has (%1)</source>
        <translation>GPU 支持的任意精度 (%1)</translation>
    </message>
    <message>
        <source>Choose a model and a cluster first.</source>
        <translation>请先选择模型和集群。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, problem</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Safe first, tight as trades</source>
        <translation>安全优先，紧张的作为取舍项</translation>
    </message>
</context>
<context>
    <name>gui::SpaceModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: cell</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gui::SpacePage</name>
    <message>
        <source>Best configurations</source>
        <translation>最优配置</translation>
    </message>
    <message>
        <source>Numbers of GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>Nothing was found that could be drawn.</source>
        <translation>没有找到可绘制的内容。</translation>
    </message>
    <message>
        <source>The plan is not complete</source>
        <translation>方案不完整</translation>
    </message>
    <message>
        <source>A value cannot be read</source>
        <translation>某个值无法识别</translation>
    </message>
    <message>
        <source>The space cannot be searched</source>
        <translation>无法搜索该空间</translation>
    </message>
    <message>
        <source>C&amp;opy as table</source>
        <translation>复制为表格(&amp;O)</translation>
    </message>
    <message>
        <source>It is selected in the plan&apos;s configurations.</source>
        <translation>已在方案的配置中选中它。</translation>
    </message>
    <message>
        <source>The plan was changed: %1.</source>
        <translation>方案已更改：%1。</translation>
    </message>
    <message>
        <source>It is the plan&apos;s base as well: no list can say how its pipeline stages are cut.</source>
        <translation>它同时也成为方案的基准：没有列表能表达其流水线阶段的切分方式。</translation>
    </message>
    <message>
        <source>The plan&apos;s lists cannot hold this configuration beside their other values: set it on the Plan page.</source>
        <translation>方案的列表在保留其他取值的同时无法容纳此配置：请在“方案”页上设置。</translation>
    </message>
    <message>
        <source>Searching the plan with it…</source>
        <translation>正在搜索加入它之后的方案…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>导出行</translation>
    </message>
    <message>
        <source>Sear&amp;ch again</source>
        <translation>重新搜索(&amp;C)</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>搜索已停止</translation>
    </message>
    <message>
        <source>Nothing had been found by then. Search to the end, or narrow the space: pin knobs, or choose one cluster.</source>
        <translation>停止时尚未找到任何配置。请搜索到底，或缩小空间：固定参数，或只选一个集群。</translation>
    </message>
</context>
<context>
    <name>gui::SpreadBar</name>
    <message>
        <source>Predicted peak memory with its spread</source>
        <translation>预测峰值显存及其离散范围</translation>
    </message>
    <message>
        <source>%1 to %2 in 8 of 10 runs</source>
        <translation>10 个运行中有 8 个为 %1 至 %2</translation>
    </message>
    <message>
        <source>¦ capacity %1</source>
        <translation>¦ 容量 %1</translation>
    </message>
    <message>
        <source>8 in 10 runs predicted like this one need between %1 and %2; capacity %3</source>
        <translation>预测与此相同的 10 次运行中有 8 次需要 %1 到 %2；容量 %3</translation>
    </message>
</context>
<context>
    <name>gui::StatusStrip</name>
    <message>
        <source>Search progress</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>停止搜索</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Not searched: the plan has problems</source>
        <translation>未搜索：方案有问题</translation>
    </message>
    <message>
        <source>%1 valid · %2 safe · %3 tight · %4 OOM</source>
        <translation>%1 有效 · %2 安全 · %3 紧张 · %4 OOM</translation>
    </message>
    <message>
        <source>%1 · stopped before the end</source>
        <translation>%1 · 已提前停止</translation>
    </message>
    <message>
        <source>%1 · searching again…</source>
        <translation>%1 · 正在重新搜索…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已勾选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · trial ≈ %2</source>
        <translation>%1 · 试运行 ≈ %2</translation>
    </message>
</context>
<context>
    <name>gui::StepBars</name>
    <message>
        <source>Where the time of a step goes</source>
        <translation>一步的时间花在哪里</translation>
    </message>
</context>
<context>
    <name>gui::StepBoxes</name>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>measured: middle half and median</source>
        <translation>实测：中间一半与中位数</translation>
    </message>
    <message>
        <source>simulated: middle half and median</source>
        <translation>模拟：中间一半与中位数</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message numerus="yes">
        <source>Step times of %n run(s)</source>
        <translation>
            <numerusform>%n 个运行的步时</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>half of the steps between %1 and %2</source>
        <translation>一半的步在 %1 至 %2 之间</translation>
    </message>
    <message numerus="yes">
        <source>%n outlier(s)</source>
        <translation>
            <numerusform>%n 个离群值</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>预测 %1</translation>
    </message>
</context>
<context>
    <name>gui::StepChart</name>
    <message>
        <source>Step time</source>
        <translation>步时</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Predicted step time</source>
        <translation>预测步时</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Step time (s)</source>
        <translation>步时（秒）</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>steps up to %1 are cut off</source>
        <translation>长达 %1 的步被截断</translation>
    </message>
    <message>
        <source>Step time of %1</source>
        <translation>%1 的步时</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>尚无步数据</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), median %1, last %2</source>
        <translation>
            <numerusform>%n 步，中位数 %1，最近 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>; predicted %1</source>
        <translation>；预测 %1</translation>
    </message>
</context>
<context>
    <name>gui::StepLines</name>
    <message>
        <source>Simulated steps</source>
        <translation>模拟步</translation>
    </message>
    <message>
        <source>Measured steps</source>
        <translation>实测步</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>predicted, %1</source>
        <translation>预测，%1</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>最优：%1</translation>
    </message>
    <message>
        <source>base: %1</source>
        <translation>基准：%1</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>所选：%1</translation>
    </message>
    <message>
        <source>other runs</source>
        <translation>其他运行</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>cut off, up to %1</source>
        <translation>被截断，最长 %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>%1 (warm-up)</source>
        <translation>%1（预热）</translation>
    </message>
    <message>
        <source>%1 (outlier)</source>
        <translation>%1（离群值）</translation>
    </message>
    <message numerus="yes">
        <source>Step time of %n run(s) over their steps</source>
        <translation>
            <numerusform>%n 个运行各步的步时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 after the warm-up</source>
        <translation>预热后 %1 至 %2</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>预测 %1</translation>
    </message>
    <message>
        <source>Measured and simulated steps</source>
        <translation>实测与模拟的步</translation>
    </message>
</context>
<context>
    <name>gui::StepRail</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>gui::StorageDialog</name>
    <message>
        <source>Mark folders of runs or single files. Of a folder, what looks like logs and event files is copied, with all folders below it; what is here and unchanged is not copied again.</source>
        <translation>勾选运行的文件夹或单个文件。对文件夹，会复制其中（含所有子文件夹）看起来是日志或事件文件的内容；本机已有且未变的不再复制。</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>登录(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>There is nothing more of this path than %1</source>
        <translation>此路径只存在到 %1</translation>
    </message>
    <message>
        <source>Connecting to the workspace…</source>
        <translation>正在连接工作区…</translation>
    </message>
    <message>
        <source>The workspace cannot be reached</source>
        <translation>无法连接到工作区</translation>
    </message>
    <message>
        <source>The login was refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>Not logged in to a workspace</source>
        <translation>未登录工作区</translation>
    </message>
    <message>
        <source>Log in to see the files in its storage.</source>
        <translation>登录后即可查看其存储中的文件。</translation>
    </message>
    <message>
        <source>The storage of this workspace cannot be read</source>
        <translation>无法读取此工作区的存储</translation>
    </message>
    <message>
        <source>This workspace has no storage</source>
        <translation>此工作区没有存储</translation>
    </message>
    <message>
        <source>Logs that jobs write to a mounted folder would be here. Add logs from this computer in its place.</source>
        <translation>作业写入挂载目录的日志会出现在这里。请改为添加本机上的日志。</translation>
    </message>
    <message>
        <source>Looking into the storage…</source>
        <translation>正在查看存储…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>获取(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Use what is here</source>
        <translation>使用已有的(&amp;U)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Looking for logs: %n found</source>
        <translation>
            <numerusform>正在查找日志：已找到 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files, %2</source>
        <translation>
            <numerusform>%1 / %n 个文件，%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more problems.</source>
        <translation>
            <numerusform>%1 另有 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing there looks like a log or an event file.</source>
        <translation>其中没有看起来是日志或事件文件的内容。</translation>
    </message>
</context>
<context>
    <name>gui::StorageTree</name>
    <message>
        <source>loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>could not be listed</source>
        <translation>无法列出</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Not taken for a log: copied only when it is marked itself</source>
        <translation>%1
未识别为日志：仅在单独勾选时复制</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>文件夹 %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>gui::SubjectView</name>
    <message>
        <source>%1 by class</source>
        <translation>按类别：%1</translation>
    </message>
    <message>
        <source>Predicted and measured</source>
        <translation>预测与实测</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>No measurement of this kind has a prediction.</source>
        <translation>没有此类测量有预测。</translation>
    </message>
    <message>
        <source>Measurements: %1</source>
        <translation>测量：%1</translation>
    </message>
    <message>
        <source>&amp;Wrong ones only</source>
        <translation>仅错误的(&amp;W)</translation>
    </message>
    <message>
        <source>Outside the &amp;band only</source>
        <translation>仅区间外的(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Not predicted only</source>
        <translation>仅未预测的(&amp;N)</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted odds, on average: %1</source>
        <translation>平均预测概率：%1</translation>
    </message>
    <message>
        <source>Ran out of memory: %1</source>
        <translation>实际显存不足：%1</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Rows with predicted odds like those of the bar; “Show all” shows the others again.</source>
        <translation>预测概率与该柱相近的行；“全部显示”可重新显示其他行。</translation>
    </message>
    <message>
        <source>Export measurements</source>
        <translation>导出测量</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SummaryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: cell</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind of model or software. Choose one to see its rows only.</source>
        <translation>模型或软件的种类。选择一个类别，只看其各行。</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
</context>
<context>
    <name>gui::TableExport</name>
    <message>
        <source>Export configurations</source>
        <translation>导出配置</translation>
    </message>
    <message>
        <source>CSV (*.csv);;TSV (*.tsv);;JSON (*.json);;Markdown (*.md)</source>
        <translation>CSV (*.csv);;TSV (*.tsv);;JSON (*.json);;Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>gui::TrainingDialog</name>
    <message>
        <source>The training cannot be launched like this.</source>
        <translation>无法这样启动训练。</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n GPU(s): about %2 and %3 for the whole training, by prediction.</source>
        <translation>
            <numerusform>%1，%n 块 GPU：预测整个训练约需 %2，费用 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, &amp;spend about %1 on a training of %2</source>
        <translation>是，为时长 %2 的训练花费约 %1(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start training for about %1</source>
        <translation>开始训练，约需 %1(&amp;S)</translation>
    </message>
    <message>
        <source>Without a dataset it trains on mock data: the model would learn nothing.</source>
        <translation>没有数据集时使用模拟数据训练：模型学不到任何内容。</translation>
    </message>
    <message>
        <source>Sandbox: the training is simulated and trains nothing.</source>
        <translation>沙盒：训练为模拟，不会真正训练。</translation>
    </message>
    <message>
        <source>Workspace %1. The training is billed from its start.</source>
        <translation>工作区 %1。训练从启动起计费。</translation>
    </message>
    <message>
        <source>Not logged in: the files can be exported, but nothing can be started.</source>
        <translation>未登录：可以导出文件，但不能启动。</translation>
    </message>
</context>
<context>
    <name>gui::TrainingPage</name>
    <message>
        <source>fp8 (per-tensor scaling)</source>
        <translation>fp8（逐张量缩放）</translation>
    </message>
    <message>
        <source>mxfp8 (fp8_mx)</source>
        <translation>mxfp8 (fp8_mx)</translation>
    </message>
    <message>
        <source>Every combination of the values listed here is tried. Separate several values by commas.</source>
        <translation>这里列出的取值的每种组合都会尝试。多个值以逗号分隔。</translation>
    </message>
    <message>
        <source>Sequence lengths</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Global batch sizes</source>
        <translation>全局批次大小</translation>
    </message>
    <message>
        <source>Micro batch sizes</source>
        <translation>微批次大小</translation>
    </message>
    <message>
        <source>Recompute of some layers</source>
        <translation>重计算部分层</translation>
    </message>
    <message>
        <source>“%1” is not a recompute plan. Write for example selective:core_attn+mlp or full:2.</source>
        <translation>“%1”不是重计算方案。请写成如 selective:core_attn+mlp 或 full:2 的形式。</translation>
    </message>
    <message>
        <source>%1 has no hardware for: %2</source>
        <translation>%1 的硬件不支持：%2</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Set batch, tokens and number formats</source>
        <translation>设置批次、token 数和数值格式</translation>
    </message>
</context>
<context>
    <name>gui::TuneDialog</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Step time (expected)</source>
        <translation>步时（预期）</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>Cost (expected)</source>
        <translation>费用（预期）</translation>
    </message>
    <message>
        <source>Sandbox: everything is simulated. Nothing is billed, and nothing it says is a measurement.</source>
        <translation>沙盒：全部为模拟。不产生费用，其数据都不是实测结果。</translation>
    </message>
    <message>
        <source>Workspace %1. Runs are billed from their start.</source>
        <translation>工作区 %1。运行从启动起计费。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Not logged in: log in to a workspace, or try it on the sandbox.</source>
        <translation>未登录：请登录工作区，或在沙盒中试用。</translation>
    </message>
    <message>
        <source>There are no configurations to choose from: the Plan page says what keeps the search from finding any.</source>
        <translation>没有可供选择的配置：“方案”页说明了搜索为何没有找到任何配置。</translation>
    </message>
    <message>
        <source>Say how many runs or how much money it may take.</source>
        <translation>请说明最多可用多少次运行或多少费用。</translation>
    </message>
    <message>
        <source>Weighing the configurations…</source>
        <translation>正在权衡各配置…</translation>
    </message>
    <message>
        <source>Nothing would be run: %1. Raise the budget, or begin a new one.</source>
        <translation>不会运行任何配置：%1。请提高预算，或重新开始一个预算。</translation>
    </message>
    <message>
        <source>It would end at once: %1.</source>
        <translation>会立即结束：%1。</translation>
    </message>
    <message numerus="yes">
        <source>The budget pays for these %n run(s), about %1 with start-up, and for more.</source>
        <translation>
            <numerusform>预算足够支付这 %n 个运行（含启动约 %1），并且还有剩余。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The budget pays for %n run(s) like these: about %1 with start-up.</source>
        <translation>
            <numerusform>预算足够支付 %n 个这样的运行：含启动约 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Start &amp;tuning</source>
        <translation>开始调优(&amp;T)</translation>
    </message>
    <message>
        <source>Go on &amp;tuning</source>
        <translation>继续调优(&amp;T)</translation>
    </message>
    <message>
        <source>launch settings</source>
        <translation>启动设置</translation>
    </message>
    <message>
        <source>It begins with the first of them. The others are the best by what is known now: each is chosen anew after every result.</source>
        <translation>将从其中第一个开始。其余是按目前所知最好的：每得到一个结果都会重新选择。</translation>
    </message>
    <message>
        <source>Whole training (expected)</source>
        <translation>整个训练（预期）</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that wait for their turn come first.</source>
        <translation>
            <numerusform>先进行 %n 个等待中的运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier failures no longer count: it ends after %n further one(s).</source>
        <translation>
            <numerusform>此前的失败不再计入：再失败 %n 次后结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that wait for their turn are made.</source>
        <translation>
            <numerusform>将进行 %n 个等待中的运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The base configuration costs about %1; the budget does not pay for it.</source>
        <translation>基准配置约需 %1；预算不足以支付。</translation>
    </message>
</context>
<context>
    <name>gui::Tuning</name>
    <message>
        <source>%1 and %2</source>
        <comment>days and dollars</comment>
        <translation>%1，费用 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 / %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>money</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>until nothing left saves %1</source>
        <translation>直到其余配置都无法再节省 %1</translation>
    </message>
    <message>
        <source>Tuning is done: nothing left is likely to beat the best by more than %1.</source>
        <translation>调优完成：其余配置都不太可能比最佳好 %1 以上。</translation>
    </message>
    <message>
        <source>Tuning is done: every configuration was run.</source>
        <translation>调优完成：所有配置都已运行。</translation>
    </message>
    <message>
        <source>Tuning is over: what is left would run out of memory. Search smaller batches, more recompute or more GPUs.</source>
        <translation>调优结束：其余配置会显存不足。请搜索更小的批次、更多重计算或更多 GPU。</translation>
    </message>
    <message>
        <source>Tuning is over: the budget is used up. With more of it, it goes on where it stands.</source>
        <translation>调优结束：预算已用完。增加预算后，可从当前状态继续。</translation>
    </message>
    <message>
        <source>Tuning is done: a further run would cost more than it is expected to save in the training.</source>
        <translation>调优完成：再运行一次的费用将超过预计能在训练中节省的费用。</translation>
    </message>
    <message>
        <source>Tuning is over: too many runs have failed. See why in the list before it goes on.</source>
        <translation>调优结束：失败的运行过多。继续之前，请在列表中查看原因。</translation>
    </message>
    <message>
        <source>Tuning was ended by hand. It can go on with what is left of its budget.</source>
        <translation>调优已手动结束。可用剩余预算继续。</translation>
    </message>
    <message>
        <source>Best so far: %1 with %2 a step (%3), %4 for the whole training.</source>
        <translation>目前最佳：%1，每步 %2（%3），整个训练需 %4。</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>That is the base configuration.</source>
        <translation>这就是基准配置。</translation>
    </message>
    <message>
        <source>The base configuration takes %1.</source>
        <translation>基准配置需 %1。</translation>
    </message>
    <message>
        <source>The base configuration is expected to take %1.</source>
        <translation>基准配置预计需 %1。</translation>
    </message>
    <message>
        <source>Chosen last: %1, %2. %3 Expected: %4 a step (80 %: %5), out of memory %6.</source>
        <translation>最近选择：%1，%2。%3 预期：每步 %4（80% 区间：%5），显存不足的概率 %6。</translation>
    </message>
    <message>
        <source>Chosen last: %1, %2. %3 Expected: %4 a step (80 %: %5), %7 for the whole training, out of memory %6.</source>
        <translation>最近选择：%1，%2。%3 预期：每步 %4（80% 区间：%5），整个训练需 %7，显存不足的概率 %6。</translation>
    </message>
</context>
<context>
    <name>gui::TuningPanel</name>
    <message>
        <source>Tuning within budget</source>
        <translation>在预算内调优</translation>
    </message>
    <message>
        <source>&amp;End tuning…</source>
        <translation>结束调优(&amp;E)…</translation>
    </message>
    <message>
        <source>Chooses no further run; what runs goes on to its end</source>
        <translation>不再选择新的运行；正在运行的会继续到结束</translation>
    </message>
    <message>
        <source>&amp;Train with the best…</source>
        <translation>用最优配置训练(&amp;T)…</translation>
    </message>
    <message>
        <source>Runs of the budget that are used</source>
        <translation>预算中已用的运行次数</translation>
    </message>
    <message>
        <source>Money of the budget that is spent</source>
        <translation>预算中已花的费用</translation>
    </message>
    <message>
        <source>Tuning has ended</source>
        <translation>调优已结束</translation>
    </message>
    <message>
        <source>Tuning is paused</source>
        <translation>调优已暂停</translation>
    </message>
    <message>
        <source>Choosing the next run…</source>
        <translation>正在选择下一个运行…</translation>
    </message>
    <message>
        <source>The next run is chosen when one of those under way has ended.</source>
        <translation>待一个正在进行的运行结束后，再选择下一个运行。</translation>
    </message>
    <message>
        <source>The next run is chosen when the configurations are known and the machines can be reached.</source>
        <translation>待配置就绪且机器可以连接后，再选择下一个运行。</translation>
    </message>
    <message>
        <source>End tuning</source>
        <translation>结束调优</translation>
    </message>
    <message>
        <source>Choose no further run?</source>
        <translation>不再选择新的运行？</translation>
    </message>
    <message>
        <source>Runs under way go on to their end. The tuning can go on later with what is left of its budget.</source>
        <translation>正在进行的运行会继续到结束。之后可用剩余预算继续调优。</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>让它继续</translation>
    </message>
    <message>
        <source>The tuning cannot be ended</source>
        <translation>无法结束调优</translation>
    </message>
</context>
<context>
    <name>gui::TwinPlot</name>
    <message>
        <source>● %1</source>
        <comment>axis of the circles</comment>
        <translation>● %1</translation>
    </message>
    <message>
        <source>%1 ■</source>
        <comment>axis of the squares</comment>
        <translation>%1 ■</translation>
    </message>
    <message>
        <source>Band of the prediction</source>
        <translation>预测区间</translation>
    </message>
    <message>
        <source>%1: left axis</source>
        <translation>%1：左轴</translation>
    </message>
    <message>
        <source>%1: right axis</source>
        <translation>%1：右轴</translation>
    </message>
    <message>
        <source>hollow: outside the limits</source>
        <translation>空心：超出限制</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按方案</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>都放不下</translation>
    </message>
    <message>
        <source>%1 and %2 over %3.</source>
        <translation>%1 和 %2 随 %3 的变化。</translation>
    </message>
    <message>
        <source>outside the limits</source>
        <translation>超出限制</translation>
    </message>
</context>
<context>
    <name>gui::VariableTable</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Secret of the workspace</source>
        <translation>工作区的密钥</translation>
    </message>
</context>
<context>
    <name>gui::Verdict</name>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>Potential OOM</source>
        <translation>可能 OOM</translation>
    </message>
</context>
<context>
    <name>gui::VerdictTexts</name>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2)：%3</translation>
    </message>
    <message>
        <source>Peak %1 of %2 · %3 · reached in: %4</source>
        <translation>峰值 %1，容量 %2 · %3 · 出现在：%4</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 并 </translation>
    </message>
    <message>
        <source>−%1 · step time about %2 · then %3, odds %4</source>
        <translation>−%1 · 步时约 %2 · 之后为%3，概率 %4</translation>
    </message>
</context>
<context>
    <name>gui::WelcomePage</name>
    <message>
        <source>&amp;New plan</source>
        <translation>新建方案(&amp;N)</translation>
    </message>
    <message>
        <source>Choose a model and a cluster, and see what every way to split the training would take.</source>
        <translation>选择模型和集群，查看每种切分训练的方式需要多少时间和费用。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Continue a saved project, or read the args.json of an earlier run.</source>
        <translation>继续已保存的项目，或读取先前运行的 args.json。</translation>
    </message>
    <message>
        <source>&amp;Try the example</source>
        <translation>试用示例(&amp;T)</translation>
    </message>
    <message>
        <source>Llama 3.1 8B on 64 H200 or H100 GPUs: a finished plan to look around in.</source>
        <translation>在 64 块 H200 或 H100 GPU 上训练 Llama 3.1 8B：一个可供浏览的完整方案。</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>%1 — not found in %2</source>
        <translation>%1 — 在 %2 中未找到</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>gui::WholeSpace</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>its best</source>
        <translation>其最优</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>step time with its band</comment>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，费用 %2</translation>
    </message>
    <message>
        <source>the plan&apos;s own best</source>
        <translation>方案自身的最优</translation>
    </message>
    <message>
        <source>as fast as the plan&apos;s own best</source>
        <translation>与方案自身的最优一样快</translation>
    </message>
    <message>
        <source>%1 sooner than the plan&apos;s own best</source>
        <translation>比方案自身的最优提前 %1</translation>
    </message>
    <message>
        <source>%1 later than the plan&apos;s own best</source>
        <translation>比方案自身的最优推迟 %1</translation>
    </message>
    <message>
        <source>the best trade of time for money</source>
        <translation>时间与费用的最佳折中</translation>
    </message>
    <message>
        <source>the cheapest that is done in time</source>
        <translation>按时完成的方式中最便宜</translation>
    </message>
    <message>
        <source>the fastest that the budget pays for</source>
        <translation>预算可支付的方式中最快</translation>
    </message>
    <message>
        <source>Twice as many save no time.</source>
        <translation>GPU 数加倍不节省时间。</translation>
    </message>
    <message>
        <source>Twice as many save %1 for %2 more.</source>
        <translation>GPU 数加倍可节省 %1，但多花 %2。</translation>
    </message>
    <message>
        <source>Twice as many save %1 and %2.</source>
        <translation>GPU 数加倍可节省 %1 和 %2。</translation>
    </message>
    <message>
        <source>Half as many are no slower.</source>
        <translation>GPU 数减半也不会更慢。</translation>
    </message>
    <message>
        <source>Half as many take %1 longer and save %2.</source>
        <translation>GPU 数减半多用 %1，但节省 %2。</translation>
    </message>
    <message>
        <source>Half as many take %1 longer and save no money.</source>
        <translation>GPU 数减半多用 %1，且不省钱。</translation>
    </message>
    <message>
        <source>%1 GPUs: %2</source>
        <translation>%1 块 GPU：%2</translation>
    </message>
    <message>
        <source>No number of GPUs is done by the deadline; the fastest is %1 (predicted). Allow more days, more GPUs, or another cluster.</source>
        <translation>没有任何 GPU 数能在期限内完成；最快的是 %1（预测）。请放宽天数、增加 GPU，或换用其他集群。</translation>
    </message>
    <message>
        <source>The budget pays for no number of GPUs; the cheapest is %1 (predicted). Raise it, or train on fewer tokens.</source>
        <translation>预算不足以支付任何 GPU 数；最便宜的是 %1（预测）。请提高预算，或减少训练 token 数。</translation>
    </message>
    <message>
        <source>No number of GPUs keeps both limits. The fastest is %1; the cheapest is %2 (predicted).</source>
        <translation>没有任何 GPU 数同时满足两项限制。最快的是 %1；最便宜的是 %2（预测）。</translation>
    </message>
    <message>
        <source>No configuration fits on any of these numbers of GPUs: allow more GPUs, or higher odds of running out of memory.</source>
        <translation>在这些 GPU 数上，没有配置放得下：请允许更多 GPU，或更高的显存不足概率。</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1（预测）</translation>
    </message>
    <message>
        <source>Step time, with the 80 % band: %1 s</source>
        <translation>步时及其 80% 区间：%1 s</translation>
    </message>
    <message>
        <source>%1 model TFLOPS per GPU, MFU %2</source>
        <translation>每 GPU %1 模型 TFLOPS，MFU %2</translation>
    </message>
    <message>
        <source>Peak %1 of %2</source>
        <translation>峰值 %1，容量 %2</translation>
    </message>
    <message>
        <source>plan</source>
        <comment>in place of a rank</comment>
        <translation>方案</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>都放不下</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n 块 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>#%1: %2</source>
        <comment>rank: settings</comment>
        <translation>#%1：%2</translation>
    </message>
    <message>
        <source>The plan&apos;s own best is the best of the whole space: %1 on %2 (predicted).</source>
        <translation>方案自身的最优就是整个空间的最优：在 %2 上需 %1（预测）。</translation>
    </message>
    <message>
        <source>The best of the whole space takes %1 on %2 (predicted).</source>
        <translation>整个空间的最优在 %2 上需 %1（预测）。</translation>
    </message>
    <message>
        <source>The best of the whole space takes %1 on %2 (predicted): %3.</source>
        <translation>整个空间的最优在 %2 上需 %1（预测）：%3。</translation>
    </message>
    <message>
        <source>Stopped: what was found so far; better ones may be left.</source>
        <translation>已停止：以下是目前找到的；可能还有更好的。</translation>
    </message>
    <message>
        <source>Every one of %1 combinations was considered: %2 break a rule of the framework, %3 are provably slower than those listed, %4 cannot fit whatever is recomputed; the other %5 were estimated.</source>
        <translation>%1 种组合已逐一考虑：%2 种违反框架的规则，%3 种可证明慢于所列配置，%4 种无论如何重计算都放不下；其余 %5 种经过估算。</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s) finish in %1 (predicted): %2.</source>
        <translation>
            <numerusform>%n 块 GPU 需 %1（预测）：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the numbers looked at only %1 GPUs keep the limits.</source>
        <translation>在考察的数量中，只有 %1 块 GPU 满足限制。</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2 GPUs keep the limits (%n of the numbers looked at).</source>
        <translation>
            <numerusform>%1 至 %2 块 GPU 满足限制（考察的数量中有 %n 个）。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tight: its odds of running out of memory are %1.</source>
        <translation>它为紧张：显存不足的概率为 %1。</translation>
    </message>
    <message>
        <source>%1 later than the plan&apos;s own best, which is tight</source>
        <translation>比方案自身的最优（紧张）推迟 %1</translation>
    </message>
    <message>
        <source>It is the fastest and the cheapest.</source>
        <translation>它最快，也最便宜。</translation>
    </message>
    <message>
        <source>It is the fastest, and costs little more than the cheapest (%1 GPUs).</source>
        <translation>它最快，费用只比最便宜的（%1 块 GPU）略高。</translation>
    </message>
    <message>
        <source>It is the cheapest: more GPUs save little time for much money.</source>
        <translation>它最便宜：增加 GPU 花费很多，却节省不了多少时间。</translation>
    </message>
    <message>
        <source>The curve bends here: up to it more GPUs save time for little money, beyond it for much.</source>
        <translation>曲线在此拐弯：在此之前，增加 GPU 花费不多即可节省时间；超过之后则花费很多。</translation>
    </message>
    <message>
        <source>Twice as many save %1.</source>
        <translation>GPU 数加倍可节省 %1。</translation>
    </message>
    <message>
        <source>Half as many take %1 longer.</source>
        <translation>GPU 数减半多用 %1。</translation>
    </message>
    <message>
        <source>trade</source>
        <comment>in place of a rank</comment>
        <translation>取舍</translation>
    </message>
    <message>
        <source>Trades are up to %1 faster, with odds up to %2 of running out of memory.</source>
        <translation>取舍项最多快 %1，但显存不足的概率最高达 %2。</translation>
    </message>
</context>
<context>
    <name>gui::WholeSpaceWindow</name>
    <message>
        <source>Every figure is a prediction (estimator version %1); nothing was run or measured for it.</source>
        <translation>所有数值都是预测（估算器版本 %1）；没有为此运行或实测。</translation>
    </message>
    <message>
        <source>&amp;Best configurations</source>
        <translation>最优配置(&amp;B)</translation>
    </message>
    <message>
        <source>%1 on %2 billion tokens. What is not pinned below is searched over everything that the framework allows, whatever the plan&apos;s own lists say.</source>
        <translation>%1，%2 B token。下面未固定的参数会在框架允许的全部范围内搜索，不受方案自身列表的限制。</translation>
    </message>
    <message>
        <source>How many GPUs &amp;should I rent?</source>
        <translation>应该租用多少 GPU(&amp;S)？</translation>
    </message>
</context>
<context>
    <name>gui::WhyNotDialog</name>
    <message>
        <source>Why not?</source>
        <translation>为何排除？</translation>
    </message>
    <message>
        <source>Rules and how many combinations each rejected</source>
        <translation>规则及其各自拒绝的组合数</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝数</translation>
    </message>
    <message>
        <source>Search the rejected combinations, e.g. “tp 6” or “heads”</source>
        <translation>搜索被拒绝的组合，例如“tp 6”或“heads”</translation>
    </message>
    <message>
        <source>Search the rejected combinations</source>
        <translation>搜索被拒绝的组合</translation>
    </message>
    <message>
        <source>Rejected combinations</source>
        <translation>被拒绝的组合</translation>
    </message>
    <message>
        <source>There is no search yet. Complete the plan first.</source>
        <translation>尚未搜索。请先完成方案。</translation>
    </message>
    <message>
        <source>Of %1 combinations %2 are valid and %3 break a rule. Each is counted under the first rule that it breaks.</source>
        <translation>%1 种组合中，%2 种有效，%3 种违反规则。每种组合只计入它违反的第一条规则。</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
</context>
<context>
    <name>gui::WorkTree</name>
    <message>
        <source>Where the time of a step goes, as a table</source>
        <translation>一步的时间花在哪里（表格）</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Compared: time</source>
        <translation>对比：时间</translation>
    </message>
    <message>
        <source>Compared: share</source>
        <translation>对比：占比</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Seconds of the step, predicted</source>
        <translation>该步中的秒数（预测）</translation>
    </message>
    <message>
        <source>Share of the step, predicted</source>
        <translation>占该步的比例（预测）</translation>
    </message>
    <message>
        <source>What this configuration takes longer (+) or less (−) than the one compared with</source>
        <translation>此配置比对比配置多用 (+) 或少用 (−) 的时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>gui::Workspace</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message numerus="yes">
        <source>select %n configuration(s) to run</source>
        <translation>
            <numerusform>勾选 %n 个配置以运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deselect %n configuration(s)</source>
        <translation>
            <numerusform>取消勾选 %n 个配置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::WorkspaceIndicator</name>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1（模拟）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>workspace · the token expires in 2 days</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
</context>
<context>
    <name>launch::RunLog</name>
    <message>
        <source>The log cannot be written: %1</source>
        <translation>无法写入日志：%1</translation>
    </message>
</context>
</TS>
