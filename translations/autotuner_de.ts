<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About AutoTuner</source>
        <translation>Über AutoTuner</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>AccuracyWindow</name>
    <message>
        <source>How far to trust predictions</source>
        <translation>Verlässlichkeit der Vorhersagen</translation>
    </message>
    <message>
        <source>Predicting every published run…</source>
        <translation>Alle veröffentlichten Läufe werden vorhergesagt…</translation>
    </message>
    <message>
        <source>Published runs predicted</source>
        <translation>Vorhergesagte veröffentlichte Läufe</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>What is predicted</source>
        <translation>Was vorhergesagt wird</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>The selected measurements, or all that are shown</source>
        <translation>Die ausgewählten Messungen oder alle angezeigten</translation>
    </message>
    <message>
        <source>&amp;Export rows…</source>
        <translation>Zeilen &amp;exportieren…</translation>
    </message>
    <message>
        <source>The measurements shown, with every column, as CSV, TSV, JSON or Markdown</source>
        <translation>Die angezeigten Messungen mit allen Spalten, als CSV, TSV, JSON oder Markdown</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BestPage</name>
    <message>
        <source>Show the &amp;first:</source>
        <translation>Die ersten an&amp;zeigen:</translation>
    </message>
    <message>
        <source>Length of the ranking on each cluster</source>
        <translation>Länge der Rangliste je Cluster</translation>
    </message>
    <message>
        <source>One per la&amp;yout</source>
        <translation>Eine pro La&amp;yout</translation>
    </message>
    <message>
        <source>Of configurations that share parallel sizes, batches and precision the best alone is listed</source>
        <translation>Von Konfigurationen mit gleichen Parallel-Größen, Batches und gleicher Präzision wird nur die beste aufgeführt</translation>
    </message>
    <message>
        <source>Pareto fr&amp;ont only</source>
        <translation>Nur Pareto-Fro&amp;nt</translation>
    </message>
    <message>
        <source>Rows that no other is better than in both respects, and the plan&apos;s own best</source>
        <translation>Zeilen, die keine andere in beiden Hinsichten übertrifft, und die beste des Plans selbst</translation>
    </message>
    <message>
        <source>Search of the whole space</source>
        <translation>Suche im ganzen Suchraum</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>Diese &amp;verwenden</translation>
    </message>
    <message>
        <source>The plan searches the chosen configuration as well, and it is selected in the table; Undo takes it back</source>
        <translation>Der Plan durchsucht auch die gewählte Konfiguration, und sie ist in der Tabelle ausgewählt; „Rückgängig“ nimmt es zurück</translation>
    </message>
    <message>
        <source>Others are compared with the base configuration, and settings that are not searched are its own; Undo takes it back</source>
        <translation>Andere werden mit der Basiskonfiguration verglichen, und nicht durchsuchte Einstellungen stammen von ihr; „Rückgängig“ nimmt es zurück</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>Make &amp;it the base</source>
        <translation>Zur Basi&amp;s machen</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message numerus="yes">
        <source>calibrated on %n simulated run(s)</source>
        <translation>
            <numerusform>mit %n simulierten Lauf kalibriert</numerusform>
            <numerusform>mit %n simulierten Läufen kalibriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>calibrated on %n run(s)</source>
        <translation>
            <numerusform>mit %n Lauf kalibriert</numerusform>
            <numerusform>mit %n Läufen kalibriert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 outside, reserve × %3, tensors %4</source>
        <translation>%1: %2 außerhalb, Reserve × %3, Tensoren %4</translation>
    </message>
</context>
<context>
    <name>ClusterPage</name>
    <message>
        <source>Hardware by:</source>
        <translation>Hardware über:</translation>
    </message>
    <message>
        <source>resource &amp;shape</source>
        <translation>Resource-&amp;Shape</translation>
    </message>
    <message>
        <source>The name your provider gives to the machine, e.g. gpu.8xh200.</source>
        <translation>Name der Maschine beim Anbieter, z. B. gpu.8xh200.</translation>
    </message>
    <message>
        <source>&amp;GPU type</source>
        <translation>&amp;GPU-Typ</translation>
    </message>
    <message>
        <source>Choose the GPU; say how many a node has.</source>
        <translation>GPU auswählen und angeben, wie viele ein Knoten hat.</translation>
    </message>
    <message>
        <source>&amp;Resource shape:</source>
        <translation>&amp;Resource-Shape:</translation>
    </message>
    <message>
        <source>&lt;kind&gt;.[&lt;count&gt;x]&lt;type&gt;[.&lt;host size&gt;], for example gpu.8xh200, gpu.8xh100-80gb or gpu.a10.6xlarge. It names the GPU and how many a node has.</source>
        <translation>&lt;kind&gt;.[&lt;count&gt;x]&lt;type&gt;[.&lt;host size&gt;], zum Beispiel gpu.8xh200, gpu.8xh100-80gb oder gpu.a10.6xlarge. Benennt die GPU und ihre Anzahl pro Knoten.</translation>
    </message>
    <message>
        <source>GPU t&amp;ype:</source>
        <translation>GPU-T&amp;yp:</translation>
    </message>
    <message>
        <source>The GPU decides peak rates, memory and which precisions the hardware has.</source>
        <translation>Die GPU bestimmt Spitzenleistung, Speicher und die in Hardware verfügbaren Präzisionen.</translation>
    </message>
    <message>
        <source>N&amp;odes:</source>
        <translation>&amp;Knoten:</translation>
    </message>
    <message>
        <source>Machines used for one training run, 1 to 100,000.</source>
        <translation>Maschinen für einen Trainingslauf, 1 bis 100.000.</translation>
    </message>
    <message>
        <source>G&amp;PUs per node:</source>
        <translation>G&amp;PUs pro Knoten:</translation>
    </message>
    <message>
        <source>1 to 72. Follows the resource shape until you change it.</source>
        <translation>1 bis 72. Folgt der Resource-Shape, bis der Wert geändert wird.</translation>
    </message>
    <message>
        <source>Pr&amp;ice (USD per GPU-hour):</source>
        <translation>Pr&amp;eis (USD pro GPU-Stunde):</translation>
    </message>
    <message>
        <source>What one GPU costs for one hour, 0 to 10,000. Default $3.00. Days and cost of every configuration follow from it.</source>
        <translation>Kosten einer GPU pro Stunde, 0 bis 10.000. Standard: 3,00 $. Daraus folgen Tage und Kosten jeder Konfiguration.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Memory and network</source>
        <translation>Speicher und Netzwerk</translation>
    </message>
    <message>
        <source>&amp;Memory per GPU (GB):</source>
        <translation>Speic&amp;her pro GPU (GB):</translation>
    </message>
    <message>
        <source>Datasheet size in GB (10⁹ bytes), up to 4,096. Default: the GPU&apos;s own. Only set it where your machines differ from the datasheet.</source>
        <translation>Größe laut Datenblatt in GB (10⁹ Byte), bis 4.096. Standard: der Wert der GPU. Nur setzen, wenn die Maschinen vom Datenblatt abweichen.</translation>
    </message>
    <message>
        <source>of the GPU</source>
        <translation>laut GPU</translation>
    </message>
    <message>
        <source>Net&amp;work (Gbit/s per GPU):</source>
        <translation>&amp;Netzwerk (Gbit/s pro GPU):</translation>
    </message>
    <message>
        <source>Line rate between nodes, one direction, for each GPU, up to 100,000. Default: NVIDIA&apos;s reference design. It decides how dear communication between nodes is.</source>
        <translation>Bruttodatenrate zwischen Knoten, in einer Richtung, pro GPU, bis 100.000. Standard: NVIDIAs Referenzdesign. Bestimmt, wie teuer Kommunikation zwischen Knoten ist.</translation>
    </message>
    <message>
        <source>of the reference design</source>
        <translation>laut Referenzdesign</translation>
    </message>
    <message>
        <source>N&amp;VLink domain (GPUs):</source>
        <translation>N&amp;VLink-Domäne (GPUs):</translation>
    </message>
    <message>
        <source>How many GPUs reach one another by NVLink: 8 in most machines, 72 in NVL72 racks, 1 without NVLink. Tensor parallelism stays inside it.</source>
        <translation>Wie viele GPUs einander über NVLink erreichen: 8 in den meisten Maschinen, 72 in NVL72-Racks, 1 ohne NVLink. Tensor-Parallelität bleibt innerhalb der Domäne.</translation>
    </message>
    <message>
        <source>&amp;Clusters in this plan:</source>
        <translation>&amp;Cluster in diesem Plan:</translation>
    </message>
    <message>
        <source>Several clusters can stand side by side in one plan, to compare their time and price. The fields above are those of the chosen one.</source>
        <translation>Ein Plan kann mehrere Cluster nebeneinander enthalten, um Zeit und Preis zu vergleichen. Die Felder oben gehören zum ausgewählten Cluster.</translation>
    </message>
    <message>
        <source>&amp;Compare with another cluster</source>
        <translation>&amp;Mit weiterem Cluster vergleichen</translation>
    </message>
    <message>
        <source>Adds another cluster to this plan, starting from the one shown.</source>
        <translation>Fügt diesem Plan einen weiteren Cluster hinzu, ausgehend vom angezeigten.</translation>
    </message>
    <message>
        <source>R&amp;emove this cluster</source>
        <translation>&amp;Diesen Cluster entfernen</translation>
    </message>
    <message>
        <source>Takes the cluster shown out of this plan.</source>
        <translation>Entfernt den angezeigten Cluster aus diesem Plan.</translation>
    </message>
</context>
<context>
    <name>ConsequencePanel</name>
    <message>
        <source>What this plan leads to</source>
        <translation>Wozu dieser Plan führt</translation>
    </message>
    <message>
        <source>What this leads to</source>
        <translation>Was daraus folgt</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Zu beachten</translation>
    </message>
</context>
<context>
    <name>CustomModelDialog</name>
    <message>
        <source>Type an architecture</source>
        <translation>Architektur eingeben</translation>
    </message>
    <message>
        <source>Enter the sizes on the left, or any key of the architecture on the right: both show the same object.</source>
        <translation>Links die Größen eingeben oder rechts beliebige Schlüssel der Architektur: Beide Seiten zeigen dasselbe Objekt.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Used in file names: letters, digits, dot, dash and underscore.</source>
        <translation>Wird in Dateinamen verwendet: Buchstaben, Ziffern, Punkt, Bindestrich und Unterstrich.</translation>
    </message>
    <message>
        <source>&amp;Layers:</source>
        <translation>&amp;Layer:</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>num_layers: transformer layers, 1 to 10,000.</source>
        <translation>num_layers: Transformer-Layer, 1 bis 10.000.</translation>
    </message>
    <message>
        <source>&amp;Hidden size:</source>
        <translation>&amp;Hidden Size:</translation>
    </message>
    <message>
        <source>hidden_size: width of the residual stream.</source>
        <translation>hidden_size: Breite des Residual-Streams.</translation>
    </message>
    <message>
        <source>&amp;Feed-forward size:</source>
        <translation>&amp;Feed-Forward-Größe:</translation>
    </message>
    <message>
        <source>ffn_hidden_size: inner width of a dense MLP, per branch when gated.</source>
        <translation>ffn_hidden_size: innere Breite eines dichten MLP, pro Zweig bei Gated MLP.</translation>
    </message>
    <message>
        <source>&amp;Attention heads:</source>
        <translation>&amp;Attention-Heads:</translation>
    </message>
    <message>
        <source>num_attention_heads: query heads.</source>
        <translation>num_attention_heads: Query-Heads.</translation>
    </message>
    <message>
        <source>&amp;Key/value heads:</source>
        <translation>&amp;Key/Value-Heads:</translation>
    </message>
    <message>
        <source>as attention heads</source>
        <translation>wie Attention-Heads</translation>
    </message>
    <message>
        <source>num_query_groups: fewer than the attention heads in grouped-query attention.</source>
        <translation>num_query_groups: weniger als Attention-Heads bei Grouped-Query Attention.</translation>
    </message>
    <message>
        <source>&amp;Vocabulary (tokens):</source>
        <translation>&amp;Vokabular (Tokens):</translation>
    </message>
    <message>
        <source>vocab_size: of the tokenizer; padding for tensor parallelism is added by the estimate.</source>
        <translation>vocab_size: Größe des Tokenizers; das Padding für Tensor-Parallelität kommt bei der Schätzung hinzu.</translation>
    </message>
    <message>
        <source>&amp;Gated MLP (SwiGLU, GeGLU)</source>
        <translation>&amp;Gated MLP (SwiGLU, GeGLU)</translation>
    </message>
    <message>
        <source>gated_linear_unit: two input branches, as in Llama.</source>
        <translation>gated_linear_unit: zwei Eingangszweige wie bei Llama.</translation>
    </message>
    <message>
        <source>Input and output &amp;embeddings shared</source>
        <translation>&amp;Embeddings für Ein- und Ausgabe gemeinsam</translation>
    </message>
    <message>
        <source>tie_embeddings: one table for both.</source>
        <translation>tie_embeddings: eine Tabelle für beide.</translation>
    </message>
    <message>
        <source>Architecture (&amp;JSON):</source>
        <translation>Architektur (&amp;JSON):</translation>
    </message>
    <message>
        <source>Architecture as JSON</source>
        <translation>Architektur als JSON</translation>
    </message>
    <message>
        <source>Keys beside those on the left: kv_channels, normalization, add_qkv_bias, sliding_window, moe {…}, mla {…}, mamba {…}, hybrid_override_pattern and more.</source>
        <translation>Schlüssel über die links hinaus: kv_channels, normalization, add_qkv_bias, sliding_window, moe {…}, mla {…}, mamba {…}, hybrid_override_pattern und weitere.</translation>
    </message>
</context>
<context>
    <name>EditOrderDialog</name>
    <message>
        <source>Edit and repeat</source>
        <translation>Bearbeiten und wiederholen</translation>
    </message>
    <message>
        <source>The job as JSON</source>
        <translation>Der Job als JSON</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Repeat with this</source>
        <translation>Hiermit &amp;wiederholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ExplainWindow</name>
    <message>
        <source>Where the step&apos;s time goes</source>
        <translation>Wofür die Zeit des Schritts gebraucht wird</translation>
    </message>
    <message>
        <source>Working out where the time goes…</source>
        <translation>Zeitaufteilung wird berechnet…</translation>
    </message>
    <message>
        <source>Working out where the time goes</source>
        <translation>Zeitaufteilung wird berechnet</translation>
    </message>
    <message>
        <source>Compare &amp;with:</source>
        <translation>Vergleichen &amp;mit:</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>A second configuration, as another bar and further columns</source>
        <translation>Eine zweite Konfiguration, als weiterer Balken und weitere Spalten</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Keep this configuration to compare others with it</source>
        <translation>Diese Konfiguration behalten, um andere mit ihr zu vergleichen</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Was erklärt wird</translation>
    </message>
    <message>
        <source>&amp;Time of a step</source>
        <translation>&amp;Zeit eines Schritts</translation>
    </message>
    <message>
        <source>What limits it</source>
        <translation>Was den Schritt begrenzt</translation>
    </message>
    <message>
        <source>&amp;Pipeline schedule</source>
        <translation>&amp;Pipeline-Schedule</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>P&amp;icture</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>The chart, or the schedule as it is in sight, as a file or on the clipboard</source>
        <translation>Das Diagramm oder der sichtbare Ausschnitt des Schedules, als Datei oder in die Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>GpuCountsPage</name>
    <message>
        <source>&amp;Deadline:</source>
        <translation>&amp;Frist:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>The training must be done in so many days; 0 = no deadline</source>
        <translation>Das Training muss in so vielen Tagen fertig sein; 0 = keine Frist</translation>
    </message>
    <message>
        <source>Bud&amp;get:</source>
        <translation>Bu&amp;dget:</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>The training may cost so much; 0 = no budget</source>
        <translation>So viel darf das Training kosten; 0 = kein Budget</translation>
    </message>
    <message>
        <source>GPUs &amp;from:</source>
        <translation>GPUs vo&amp;n:</translation>
    </message>
    <message>
        <source>t&amp;o:</source>
        <translation>bi&amp;s:</translation>
    </message>
    <message>
        <source>Search of every number of GPUs</source>
        <translation>Suche über jede Anzahl von GPUs</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Use this count</source>
        <translation>Diese An&amp;zahl verwenden</translation>
    </message>
    <message>
        <source>The plan&apos;s cluster gets the chosen number of GPUs, and its best configuration is searched and selected; Undo takes both back</source>
        <translation>Der Cluster des Plans erhält die gewählte Anzahl GPUs, und seine beste Konfiguration wird durchsucht und ausgewählt; „Rückgängig“ nimmt beides zurück</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
</context>
<context>
    <name>LaunchDialog</name>
    <message>
        <source>Launch</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>Runs that will be launched</source>
        <translation>Läufe, die gestartet werden</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Runs at a &amp;time:</source>
        <translation>Läufe &amp;gleichzeitig:</translation>
    </message>
    <message>
        <source>1: one after another.</source>
        <translation>1: einer nach dem anderen.</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Budget:</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Of all runs together; nothing more is launched that would exceed it, and what exceeds it is stopped.</source>
        <translation>Für alle Läufe zusammen; was es überschreiten würde, wird nicht mehr gestartet, und was es überschreitet, wird gestoppt.</translation>
    </message>
    <message>
        <source>&amp;Wall time of a run:</source>
        <translation>&amp;Höchstdauer eines Laufs:</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>A run that takes longer is stopped.</source>
        <translation>Ein Lauf, der länger dauert, wird gestoppt.</translation>
    </message>
    <message>
        <source>Stop a&amp;fter failures:</source>
        <translation>Ende nach &amp;Fehlschlägen:</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>After so many failed runs nothing more is launched.</source>
        <translation>Nach so vielen fehlgeschlagenen Läufen wird nichts mehr gestartet.</translation>
    </message>
    <message>
        <source>Further &amp;attempts:</source>
        <translation>Weitere Vers&amp;uche:</translation>
    </message>
    <message>
        <source>After preemption, a lost node or an image that could not be pulled. Errors of the configuration are not tried again.</source>
        <translation>Nach einer Verdrängung, einem verlorenen Knoten oder einem Image, das nicht geladen werden konnte. Fehler der Konfiguration werden nicht erneut versucht.</translation>
    </message>
    <message>
        <source>Also launch what would run out of &amp;memory</source>
        <translation>Auch starten, was voraussichtlich zu wenig Spei&amp;cher hat</translation>
    </message>
    <message>
        <source>Runs that would run out of memory by prediction are skipped otherwise.</source>
        <translation>Läufe, denen laut Vorhersage der Speicher ausgeht, werden sonst übersprungen.</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Launch in spite of the &amp;problems above</source>
        <translation>Trotz der &amp;Probleme oben starten</translation>
    </message>
    <message>
        <source>Log &amp;in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>Try on the sand&amp;box</source>
        <translation>In der Sandbo&amp;x ausprobieren</translation>
    </message>
    <message>
        <source>A simulated cluster on this machine: nothing is billed, nothing it says is a measurement</source>
        <translation>Ein simulierter Cluster auf diesem Rechner: Nichts wird berechnet, und keine seiner Angaben ist eine Messung</translation>
    </message>
    <message>
        <source>&amp;Launch</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>T&amp;une within budget instead…</source>
        <translation>Stattdessen &amp;Tuning im Budget…</translation>
    </message>
    <message>
        <source>Gives a budget, and each run is chosen by what the runs before it have shown</source>
        <translation>Gibt ein Budget vor; jeder Lauf wird danach gewählt, was die Läufe vor ihm gezeigt haben</translation>
    </message>
</context>
<context>
    <name>LaunchPage</name>
    <message>
        <source>La&amp;uncher node group:</source>
        <translation>La&amp;uncher-Knotengruppe:</translation>
    </message>
    <message>
        <source>Node group on DGX Cloud Lepton that runs the small job which starts the trials.</source>
        <translation>Knotengruppe auf DGX Cloud Lepton für den kleinen Job, der die Probeläufe startet.</translation>
    </message>
    <message>
        <source>&amp;Training node group:</source>
        <translation>&amp;Trainings-Knotengruppe:</translation>
    </message>
    <message>
        <source>Node group whose GPUs train.</source>
        <translation>Knotengruppe, deren GPUs trainieren.</translation>
    </message>
    <message>
        <source>&amp;Container image:</source>
        <translation>&amp;Container-Image:</translation>
    </message>
    <message>
        <source>Image that the trials run in. Default nvcr.io/nvidia/nemo:25.07.</source>
        <translation>Image, in dem die Probeläufe ausgeführt werden. Standard: nvcr.io/nvidia/nemo:25.07.</translation>
    </message>
    <message>
        <source>nvcr.io/nvidia/nemo:25.07</source>
        <translation>nvcr.io/nvidia/nemo:25.07</translation>
    </message>
    <message>
        <source>&amp;Storage:</source>
        <translation>&amp;Storage:</translation>
    </message>
    <message>
        <source>Storage that is mounted, as your workspace names it.</source>
        <translation>Storage, der eingehängt wird, mit seinem Namen im Workspace.</translation>
    </message>
    <message>
        <source>node-nfs:lepton-shared-fs</source>
        <translation>node-nfs:lepton-shared-fs</translation>
    </message>
    <message>
        <source>&amp;Path on the storage:</source>
        <translation>&amp;Pfad im Storage:</translation>
    </message>
    <message>
        <source>Folder of the storage that is mounted.</source>
        <translation>Ordner des Storage, der eingehängt wird.</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>&amp;Mounted at:</source>
        <translation>&amp;Eingehängt unter:</translation>
    </message>
    <message>
        <source>Path inside the container.</source>
        <translation>Pfad im Container.</translation>
    </message>
    <message>
        <source>/nemo-workspace</source>
        <translation>/nemo-workspace</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Con&amp;figuration folder:</source>
        <translation>&amp;Konfigurationsordner:</translation>
    </message>
    <message>
        <source>Where generate writes configurations, as a path in the container or on this computer.</source>
        <translation>Ordner, in den generate Konfigurationen schreibt, als Pfad im Container oder auf diesem Rechner.</translation>
    </message>
    <message>
        <source>/nemo-workspace/autotuner/generated_configs</source>
        <translation>/nemo-workspace/autotuner/generated_configs</translation>
    </message>
    <message>
        <source>&amp;Logs folder:</source>
        <translation>&amp;Log-Ordner:</translation>
    </message>
    <message>
        <source>Where trial runs write their logs, inside the mount.</source>
        <translation>Ordner, in den Probeläufe ihre Logs schreiben, innerhalb des eingehängten Storage.</translation>
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
        <translation>Trainings-Stac&amp;k:</translation>
    </message>
    <message>
        <source>Whose pre-training recipes run: NeMo 2.0 (containers near 25.07) or Megatron Bridge (since 25.11).</source>
        <translation>Wessen Pre-Training-Rezepte laufen: NeMo 2.0 (Container um 25.07) oder Megatron Bridge (ab 25.11).</translation>
    </message>
    <message>
        <source>&amp;Node group:</source>
        <translation>K&amp;notengruppe:</translation>
    </message>
    <message>
        <source>Node group whose GPUs train. The list holds those of the workspace.</source>
        <translation>Knotengruppe, deren GPUs trainieren. Die Liste enthält die des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Container &amp;image:</source>
        <translation>Container-&amp;Image:</translation>
    </message>
    <message>
        <source>Image that the runs work in, for example nvcr.io/nvidia/nemo:25.07.</source>
        <translation>Image, in dem die Läufe arbeiten, zum Beispiel nvcr.io/nvidia/nemo:25.07.</translation>
    </message>
    <message>
        <source>Mount &amp;from:</source>
        <translation>Ein&amp;hängen von:</translation>
    </message>
    <message>
        <source>Storage of the node group, for example node-nfs:team-fs.</source>
        <translation>Storage der Knotengruppe, zum Beispiel node-nfs:team-fs.</translation>
    </message>
    <message>
        <source>Folder &amp;on the storage:</source>
        <translation>&amp;Ordner im Storage:</translation>
    </message>
    <message>
        <source>Folder of the storage that the container sees.</source>
        <translation>Ordner des Storage, den der Container sieht.</translation>
    </message>
    <message>
        <source>Folder in the &amp;container:</source>
        <translation>Ordner im &amp;Container:</translation>
    </message>
    <message>
        <source>Where the container sees the storage.</source>
        <translation>Wo der Container den Storage sieht.</translation>
    </message>
    <message>
        <source>&amp;Logs folder:</source>
        <translation>&amp;Log-Ordner:</translation>
    </message>
    <message>
        <source>Metrics and logs of a run go to LOGS/MODEL/CONFIGURATION; below the mount if relative.</source>
        <translation>Metriken und Logs eines Laufs kommen nach LOGS/MODEL/CONFIGURATION; ein relativer Pfad liegt unter dem eingehängten Ordner.</translation>
    </message>
    <message>
        <source>&amp;Dataset:</source>
        <translation>&amp;Datensatz:</translation>
    </message>
    <message>
        <source>mock data</source>
        <translation>Testdaten</translation>
    </message>
    <message>
        <source>Path of a preprocessed dataset inside the container, without .bin or .idx. Empty: mock data, which is right for trials.</source>
        <translation>Pfad eines vorverarbeiteten Datensatzes im Container, ohne .bin oder .idx. Leer: Testdaten (mock data), für Probeläufe das Richtige.</translation>
    </message>
    <message>
        <source>Environment, secrets, queue and source</source>
        <translation>Umgebung, Secrets, Warteschlange und Quelltext</translation>
    </message>
    <message>
        <source>&amp;Environment (a secret is kept by the workspace and only named here):</source>
        <translation>&amp;Umgebung (ein Secret liegt im Arbeitsbereich und wird hier nur genannt):</translation>
    </message>
    <message>
        <source>Variables of the job. Give a value, or the name of a secret of the workspace such as HF_TOKEN.ana.</source>
        <translation>Variablen des Jobs. Einen Wert angeben oder den Namen eines Secrets des Arbeitsbereichs, etwa HF_TOKEN.ana.</translation>
    </message>
    <message>
        <source>&amp;Add variable</source>
        <translation>Variable hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add se&amp;cret</source>
        <translation>Secret hinzufü&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Image &amp;pull secrets:</source>
        <translation>Image-&amp;Pull-Secrets:</translation>
    </message>
    <message>
        <source>Names of registry logins of the workspace, separated by commas; needed for private images.</source>
        <translation>Namen von Registry-Anmeldungen des Arbeitsbereichs, durch Kommas getrennt; für private Images nötig.</translation>
    </message>
    <message>
        <source>Priorit&amp;y:</source>
        <translation>Priori&amp;tät:</translation>
    </message>
    <message>
        <source>Place in the node group&apos;s queue, 1 to 9. Only where the node group has quotas.</source>
        <translation>Platz in der Warteschlange der Knotengruppe, 1 bis 9. Nur, wo die Knotengruppe Kontingente hat.</translation>
    </message>
    <message>
        <source>May be &amp;preempted</source>
        <translation>Darf &amp;verdrängt werden</translation>
    </message>
    <message>
        <source>Others with a higher priority may take the nodes away; the run is tried again.</source>
        <translation>Andere mit höherer Priorität dürfen die Knoten übernehmen; der Lauf wird erneut versucht.</translation>
    </message>
    <message>
        <source>May pree&amp;mpt others</source>
        <translation>Darf &amp;andere verdrängen</translation>
    </message>
    <message>
        <source>The runs may take nodes away from jobs with a lower priority.</source>
        <translation>Die Läufe dürfen Jobs mit niedrigerer Priorität Knoten wegnehmen.</translation>
    </message>
    <message>
        <source>Reser&amp;vation:</source>
        <translation>&amp;Reservierung:</translation>
    </message>
    <message>
        <source>Id of a reservation of nodes; empty: none.</source>
        <translation>ID einer Reservierung von Knoten; leer: keine.</translation>
    </message>
    <message>
        <source>S&amp;hared memory:</source>
        <translation>&amp;Shared Memory:</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Size of /dev/shm of each node.</source>
        <translation>Größe von /dev/shm auf jedem Knoten.</translation>
    </message>
    <message>
        <source>NeMo from so&amp;urce:</source>
        <translation>NeMo aus &amp;Quelltext:</translation>
    </message>
    <message>
        <source>the image&apos;s own NeMo</source>
        <translation>das NeMo des Images</translation>
    </message>
    <message>
        <source>https address of a git repository to install NeMo from; empty: the image&apos;s own.</source>
        <translation>https-Adresse eines Git-Repositorys, aus dem NeMo installiert wird; leer: das des Images.</translation>
    </message>
    <message>
        <source>&amp;Branch, tag or commit:</source>
        <translation>&amp;Branch, Tag oder Commit:</translation>
    </message>
    <message>
        <source>Of the repository above; empty: its default branch.</source>
        <translation>Des Repositorys oben; leer: dessen Standard-Branch.</translation>
    </message>
    <message>
        <source>Pre-launch &amp;commands:</source>
        <translation>Befehle vor de&amp;m Start:</translation>
    </message>
    <message>
        <source>Shell lines that run on every node before training, for example export NCCL_DEBUG=INFO.</source>
        <translation>Shell-Zeilen, die vor dem Training auf jedem Knoten laufen, zum Beispiel export NCCL_DEBUG=INFO.</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Limits of the runs</source>
        <translation>Grenzen der Läufe</translation>
    </message>
    <message>
        <source>Runs at a &amp;time:</source>
        <translation>Läufe &amp;gleichzeitig:</translation>
    </message>
    <message>
        <source>1 runs one after another</source>
        <translation>1 führt einen nach dem anderen aus</translation>
    </message>
    <message>
        <source>&amp;Budget of all runs:</source>
        <translation>&amp;Budget aller Läufe:</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Nothing is launched that would go beyond it; what runs is stopped when it is spent</source>
        <translation>Was darüber hinausginge, wird nicht gestartet; was läuft, wird gestoppt, sobald es verbraucht ist</translation>
    </message>
    <message>
        <source>&amp;Longest run:</source>
        <translation>&amp;Längster Lauf:</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Counted from the first worker&apos;s start; longer runs are stopped</source>
        <translation>Gezählt ab dem Start des ersten Workers; längere Läufe werden gestoppt</translation>
    </message>
    <message>
        <source>End after &amp;failures:</source>
        <translation>Ende nach &amp;Fehlschlägen:</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>After so many failed runs nothing more is launched</source>
        <translation>Nach so vielen fehlgeschlagenen Läufen wird nichts mehr gestartet</translation>
    </message>
    <message>
        <source>&amp;Retries when machines fail:</source>
        <translation>&amp;Neue Versuche bei Maschinenausfall:</translation>
    </message>
    <message>
        <source>Further attempts after preemption, a lost node or an image that could not be fetched</source>
        <translation>Weitere Versuche nach einer Verdrängung, einem verlorenen Knoten oder einem Image, das nicht geladen werden konnte</translation>
    </message>
    <message>
        <source>Also run what would run &amp;out of memory by prediction</source>
        <translation>Auch ausführen, wem laut Vorhersage der &amp;Speicher ausgeht</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>Application log</source>
        <translation>Anwendungs-Log</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Log in to a workspace</source>
        <translation>An einem Arbeitsbereich anmelden</translation>
    </message>
    <message>
        <source>Jobs run on a workspace of DGX Cloud Lepton. Its credentials page gives you the id and a token.</source>
        <translation>Jobs laufen in einem Arbeitsbereich von DGX Cloud Lepton. Dessen Seite mit Zugangsdaten zeigt Ihnen die ID und ein Token.</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>&amp;Logins on this computer:</source>
        <translation>Anmeldungen auf diesem &amp;Rechner:</translation>
    </message>
    <message>
        <source>Logins on this computer</source>
        <translation>Anmeldungen auf diesem Rechner</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>&amp;Workspace id:</source>
        <translation>&amp;ID des Arbeitsbereichs:</translation>
    </message>
    <message>
        <source>Workspace id</source>
        <translation>ID des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>The whole text of the credentials page, id:token, can be pasted here</source>
        <translation>Der ganze Text der Seite mit Zugangsdaten, id:token, lässt sich hier einfügen</translation>
    </message>
    <message>
        <source>id, or paste id:token</source>
        <translation>ID, oder id:token einfügen</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>Open the &amp;credentials page</source>
        <translation>Seite mit &amp;Zugangsdaten öffnen</translation>
    </message>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>Workspace URL</source>
        <translation>URL des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Empty for the usual gateway. https, or http for a server on this computer.</source>
        <translation>Leer für das übliche Gateway. https, oder http für einen Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Waiting for the workspace</source>
        <translation>Warten auf den Arbeitsbereich</translation>
    </message>
    <message>
        <source>Try on the &amp;sandbox</source>
        <translation>In der Sandbo&amp;x ausprobieren</translation>
    </message>
    <message>
        <source>A simulated cluster on this computer: no workspace, no cost</source>
        <translation>Ein simulierter Cluster auf diesem Rechner: kein Arbeitsbereich, keine Kosten</translation>
    </message>
    <message>
        <source>T&amp;est connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Log &amp;in</source>
        <translation>An&amp;melden</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suche:</translation>
    </message>
    <message>
        <source>name, family or words of the description</source>
        <translation>Name, Familie oder Wörter der Beschreibung</translation>
    </message>
    <message>
        <source>Every word must occur in a model&apos;s name, family or description.</source>
        <translation>Jedes Wort muss in Name, Familie oder Beschreibung eines Modells vorkommen.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not in the list?</source>
        <translation>Nicht in der Liste?</translation>
    </message>
    <message>
        <source>&amp;Import config.json…</source>
        <translation>config.json &amp;importieren…</translation>
    </message>
    <message>
        <source>Reads the architecture from a Hugging Face config.json. You can also drop the file on this page.</source>
        <translation>Liest die Architektur aus einer config.json von Hugging Face. Die Datei lässt sich auch auf diese Seite ziehen.</translation>
    </message>
    <message>
        <source>&amp;Type an architecture…</source>
        <translation>&amp;Architektur eingeben…</translation>
    </message>
    <message>
        <source>Enter sizes by hand, or change those of the selected model.</source>
        <translation>Größen von Hand eingeben oder die des ausgewählten Modells ändern.</translation>
    </message>
</context>
<context>
    <name>NetworkLogWindow</name>
    <message>
        <source>Network log</source>
        <translation>Netzwerkprotokoll</translation>
    </message>
    <message>
        <source>Filter of the requests</source>
        <translation>Filter der Anfragen</translation>
    </message>
    <message>
        <source>Filter: address, status, what went wrong</source>
        <translation>Filter: Adresse, Status, Fehlerursache</translation>
    </message>
    <message>
        <source>&amp;Failures only</source>
        <translation>Nur &amp;Fehlschläge</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The selected requests, or all that are shown</source>
        <translation>Die ausgewählten Anfragen oder alle angezeigten</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OrderPreview</name>
    <message>
        <source>&amp;Configuration:</source>
        <translation>Ko&amp;nfiguration:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>This is exactly what is sent; the job&apos;s name is chosen when it is launched.</source>
        <translation>Genau dies wird gesendet; der Name des Jobs wird beim Start festgelegt.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save all…</source>
        <translation>&amp;Alle speichern…</translation>
    </message>
    <message>
        <source>Writes a folder per configuration, for lep job create or sbatch</source>
        <translation>Schreibt einen Ordner pro Konfiguration, für lep job create oder sbatch</translation>
    </message>
</context>
<context>
    <name>ParallelismPage</name>
    <message>
        <source>Set &amp;all to auto</source>
        <translation>&amp;Alle auf auto setzen</translation>
    </message>
    <message>
        <source>Lets every size be derived from the model and the cluster.</source>
        <translation>Leitet jede Größe aus Modell und Cluster ab.</translation>
    </message>
    <message>
        <source>&amp;Tensor parallel (GPUs):</source>
        <translation>&amp;Tensor Parallel (GPUs):</translation>
    </message>
    <message>
        <source>GPUs that share each layer&apos;s matrices. They exchange activations in every layer, so keep them inside one NVLink domain. Must divide the attention heads. Default 2.</source>
        <translation>GPUs, die sich die Matrizen jedes Layers teilen. Sie tauschen in jedem Layer Aktivierungen aus und sollten daher in einer NVLink-Domäne liegen. Muss die Attention-Heads teilen. Standard: 2.</translation>
    </message>
    <message>
        <source>&amp;Pipeline parallel (stages):</source>
        <translation>&amp;Pipeline Parallel (Stufen):</translation>
    </message>
    <message>
        <source>Stages the layers are cut into. Little traffic, but stages wait for one another at both ends of a step. Default 2.</source>
        <translation>Stufen, in die die Layer zerlegt werden. Wenig Datenverkehr, aber die Stufen warten am Anfang und Ende eines Schritts aufeinander. Standard: 2.</translation>
    </message>
    <message>
        <source>&amp;Virtual pipeline (chunks per stage):</source>
        <translation>&amp;Virtual Pipeline (Chunks pro Stufe):</translation>
    </message>
    <message>
        <source>Interleaves several chunks of layers on each stage: less waiting, more traffic. None or 1: no interleaving. Needs pipeline parallel above 1.</source>
        <translation>Verschränkt mehrere Layer-Chunks pro Stufe: weniger Wartezeit, mehr Datenverkehr. None oder 1: keine Verschränkung. Erfordert Pipeline Parallel über 1.</translation>
    </message>
    <message>
        <source>&amp;Context parallel (GPUs):</source>
        <translation>&amp;Context Parallel (GPUs):</translation>
    </message>
    <message>
        <source>GPUs that share each sequence: for long sequences whose activations do not fit. Default 1.</source>
        <translation>GPUs, die sich jede Sequenz teilen: für lange Sequenzen, deren Aktivierungen nicht in den Speicher passen. Standard: 1.</translation>
    </message>
    <message>
        <source>&amp;Expert parallel (GPUs):</source>
        <translation>&amp;Expert Parallel (GPUs):</translation>
    </message>
    <message>
        <source>GPUs that the experts of a mixture-of-experts model are spread over. Default 1; dense models have no experts.</source>
        <translation>GPUs, auf die die Experten eines Mixture-of-Experts-Modells verteilt werden. Standard: 1; dichte Modelle haben keine Experten.</translation>
    </message>
    <message>
        <source>&amp;Sequence parallel:</source>
        <translation>&amp;Sequence Parallel:</translation>
    </message>
    <message>
        <source>Shares norms and dropout over the tensor-parallel GPUs: less activation memory for the same traffic. Default: wherever tensor parallel is above 1.</source>
        <translation>Teilt Normen und Dropout auf die Tensor-Parallel-GPUs auf: weniger Aktivierungsspeicher bei gleichem Datenverkehr. Standard: wo Tensor Parallel über 1 liegt.</translation>
    </message>
    <message>
        <source>Limits, FSDP and expert tensor parallel</source>
        <translation>Grenzen, FSDP und Expert Tensor Parallel</translation>
    </message>
    <message>
        <source>Smallest model-parallel si&amp;ze:</source>
        <translation>&amp;Minimale Model-Parallel-Größe:</translation>
    </message>
    <message>
        <source>Least product of tensor, pipeline, context and expert parallel sizes. Default 1.</source>
        <translation>Kleinstes Produkt aus Tensor-, Pipeline-, Context- und Expert-Parallel-Größe. Standard: 1.</translation>
    </message>
    <message>
        <source>&amp;Largest model-parallel size:</source>
        <translation>Ma&amp;ximale Model-Parallel-Größe:</translation>
    </message>
    <message>
        <source>Greatest product of tensor, pipeline, context and expert parallel sizes. Default 64; the number of GPUs is a good bound.</source>
        <translation>Größtes Produkt aus Tensor-, Pipeline-, Context- und Expert-Parallel-Größe. Standard: 64; die Anzahl der GPUs ist eine gute Grenze.</translation>
    </message>
    <message>
        <source>&amp;FSDP group sizes (GPUs):</source>
        <translation>FS&amp;DP-Gruppengrößen (GPUs):</translation>
    </message>
    <message>
        <source>E&amp;xpert tensor parallel (GPUs):</source>
        <translation>Expe&amp;rt Tensor Parallel (GPUs):</translation>
    </message>
    <message>
        <source>How many GPUs share one expert&apos;s matrices. None: as tensor parallel, Megatron-Core&apos;s default.</source>
        <translation>Wie viele GPUs sich die Matrizen eines Experten teilen. None: wie Tensor Parallel, der Standard von Megatron-Core.</translation>
    </message>
    <message>
        <source>Shards parameters, gradients and optimizer state, or what is chosen below, over groups of so many GPUs; 0 = no FSDP. Several values are tried. FSDP does not go with pipeline parallelism.</source>
        <translation>Verteilt (shardet) Parameter, Gradienten und Optimizer-Zustand, oder was unten gewählt ist, über Gruppen von so vielen GPUs; 0 = kein FSDP. Mehrere Werte werden durchprobiert. FSDP verträgt sich nicht mit Pipeline-Parallelität.</translation>
    </message>
    <message>
        <source>FSDP s&amp;hards:</source>
        <translation>FSDP vertei&amp;lt:</translation>
    </message>
    <message>
        <source>What is sharded over each group. More sharding saves memory and gathers more over the network. Several are tried; without effect with group size 0.</source>
        <translation>Was über jede Gruppe verteilt wird. Mehr Sharding spart Speicher und sammelt mehr über das Netzwerk ein. Mehrere werden durchprobiert; ohne Wirkung bei Gruppengröße 0.</translation>
    </message>
    <message>
        <source>parameters, gradients and optimizer (ZeRO-3)</source>
        <translation>Parameter, Gradienten und Optimizer (ZeRO-3)</translation>
    </message>
    <message>
        <source>Every rank keeps its share of everything and gathers one layer ahead: optim_grads_params. The least memory, the most traffic.</source>
        <translation>Jeder Rank behält seinen Anteil an allem und sammelt einen Layer im Voraus ein: optim_grads_params. Der geringste Speicher, der meiste Datenverkehr.</translation>
    </message>
    <message>
        <source>gradients and optimizer (ZeRO-2)</source>
        <translation>Gradienten und Optimizer (ZeRO-2)</translation>
    </message>
    <message>
        <source>Parameters stay whole on every rank: optim_grads.</source>
        <translation>Parameter bleiben auf jedem Rank vollständig: optim_grads.</translation>
    </message>
    <message>
        <source>optimizer alone (ZeRO-1)</source>
        <translation>nur Optimizer (ZeRO-1)</translation>
    </message>
    <message>
        <source>Parameters and gradients stay whole on every rank, as with the distributed optimizer: optim.</source>
        <translation>Parameter und Gradienten bleiben auf jedem Rank vollständig, wie beim Distributed Optimizer: optim.</translation>
    </message>
    <message>
        <source>Context parallel exchan&amp;ge:</source>
        <translation>Context-Parallel-A&amp;ustausch:</translation>
    </message>
    <message>
        <source>How GPUs that share a sequence get at one another&apos;s keys and values: cp_comm_type. Automatic: the ring, or all-to-all for attention that the ring cannot run. All-to-all needs heads and query groups enough for tensor x context parallel.</source>
        <translation>Wie GPUs, die sich eine Sequenz teilen, an die Keys und Values der anderen kommen: cp_comm_type. Automatisch: der Ring, oder All-to-All für Attention, die der Ring nicht ausführen kann. All-to-All braucht genügend Heads und Query-Gruppen für Tensor × Context Parallel.</translation>
    </message>
    <message>
        <source>GPUs of an inner all-t&amp;o-all:</source>
        <translation>GPUs eines inneren All-t&amp;o-All:</translation>
    </message>
    <message>
        <source>GPUs that exchange all-to-all within a group, best those of one node; a ring joins the groups. The first of hierarchical_context_parallel_sizes. Only for all-to-all in groups.</source>
        <translation>GPUs, die innerhalb einer Gruppe per All-to-All austauschen, am besten die eines Knotens; ein Ring verbindet die Gruppen. Der erste Wert von hierarchical_context_parallel_sizes. Nur für All-to-All in Gruppen.</translation>
    </message>
</context>
<context>
    <name>PipelineView</name>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Alles anzeigen (0)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>What each pipeline stage does</source>
        <translation>Was jede Pipeline-Stufe tut</translation>
    </message>
</context>
<context>
    <name>PlanWizard</name>
    <message>
        <source>Plan a training run</source>
        <translation>Trainingslauf planen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps of the plan; Enter opens the chosen one.</source>
        <translation>Schritte des Plans; die Eingabetaste öffnet den ausgewählten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertigstellen</translation>
    </message>
</context>
<context>
    <name>ReportChoicesForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>Titel des Berichts</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>K&amp;ommentar</translation>
    </message>
    <message>
        <source>What the reader should know: stands after the decision</source>
        <translation>Was die Leser wissen sollten: steht nach der Entscheidung</translation>
    </message>
    <message>
        <source>Comment in the report</source>
        <translation>Kommentar im Bericht</translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation>Ab&amp;schnitte</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>Abschnitte des Berichts</translation>
    </message>
    <message>
        <source>&amp;Rows of the ranking</source>
        <translation>&amp;Zeilen der Rangliste</translation>
    </message>
    <message>
        <source>Rows of the ranking</source>
        <translation>Zeilen der Rangliste</translation>
    </message>
    <message>
        <source>The report says how many others there are</source>
        <translation>Der Bericht nennt die Zahl der übrigen</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>Diagra&amp;mme</translation>
    </message>
    <message>
        <source>Charts of the report</source>
        <translation>Diagramme des Berichts</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>Alles a&amp;nzeigen</translation>
    </message>
    <message>
        <source>All sections and charts; title and comment stay</source>
        <translation>Alle Abschnitte und Diagramme; Titel und Kommentar bleiben</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Finish, and find the &amp;best over the whole space</source>
        <translation>Fertigstellen und die &amp;beste im ganzen Suchraum finden</translation>
    </message>
    <message>
        <source>Keeps the plan, and searches every knob over everything that the framework allows, whatever its lists say</source>
        <translation>Übernimmt den Plan und durchsucht jede Einstellung über alles, was das Framework erlaubt, unabhängig von den Listen des Plans</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Choose a row to see where it comes from.</source>
        <translation>Eine Zeile wählen, um ihre Herkunft zu sehen.</translation>
    </message>
    <message>
        <source>The chosen measurement</source>
        <translation>Die gewählte Messung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where to look it up</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>Software and settings</source>
        <translation>Software und Einstellungen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Copy as &amp;request</source>
        <translation>Als Anf&amp;rage kopieren</translation>
    </message>
    <message>
        <source>The configuration as a line of JSON for “autotuner estimate”</source>
        <translation>Die Konfiguration als JSON-Zeile für „autotuner estimate“</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings by subject</source>
        <translation>Einstellungen nach Themen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>&amp;Project folder:</source>
        <translation>&amp;Projektordner:</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation>Projektordner auswählen</translation>
    </message>
    <message>
        <source>&amp;Export folder:</source>
        <translation>&amp;Exportordner:</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>Exportordner</translation>
    </message>
    <message>
        <source>Choose the export folder</source>
        <translation>Exportordner auswählen</translation>
    </message>
    <message>
        <source>New p&amp;lans</source>
        <translation>Neue P&amp;läne</translation>
    </message>
    <message>
        <source>New plans start from these values. Open plans keep their own.</source>
        <translation>Neue Pläne beginnen mit diesen Werten. Geöffnete Pläne behalten ihre eigenen.</translation>
    </message>
    <message>
        <source>&amp;Price per GPU-hour:</source>
        <translation>P&amp;reis pro GPU-Stunde:</translation>
    </message>
    <message>
        <source>Price per GPU-hour in US dollars</source>
        <translation>Preis pro GPU-Stunde in US-Dollar</translation>
    </message>
    <message>
        <source>“&amp;Tight” from a risk of:</source>
        <translation>„&amp;Knapp“ ab einem Risiko von:</translation>
    </message>
    <message>
        <source>Risk of running out of memory from which a configuration is tight, in percent</source>
        <translation>Risiko eines Speichermangels, ab dem eine Konfiguration als knapp gilt, in Prozent</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>“Potential &amp;OOM” from:</source>
        <translation>„Möglicher &amp;OOM“ ab:</translation>
    </message>
    <message>
        <source>Risk from which a configuration is expected to run out of memory, in percent</source>
        <translation>Risiko, ab dem bei einer Konfiguration mit Speichermangel zu rechnen ist, in Prozent</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Host</translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation>Por&amp;t:</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>Planning works offline. The proxy applies to everything that this app fetches over the network.</source>
        <translation>Die Planung funktioniert offline. Der Proxy gilt für alles, was diese App über das Netzwerk lädt.</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Logs that are compared</source>
        <translation>Verglichene Logs</translation>
    </message>
    <message>
        <source>Runs of this project&apos;s campaign, and logs from anywhere: a folder is looked through for runs, a file is one run. Folders and files may also be dropped here.</source>
        <translation>Läufe der Kampagne dieses Projekts und Logs von überall: Ein Ordner wird nach Läufen durchsucht, eine Datei ist ein Lauf. Ordner und Dateien lassen sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Fetch from &amp;workspace…</source>
        <translation>Aus Arbeitsbereich ab&amp;rufen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>R&amp;ead again</source>
        <translation>Neu ein&amp;lesen</translation>
    </message>
    <message>
        <source>Files may have grown</source>
        <translation>Dateien sind möglicherweise gewachsen</translation>
    </message>
    <message>
        <source>In folders added from now on, only files whose name &amp;begins with:</source>
        <translation>In ab jetzt hinzugefügten Ordnern nur Dateien, deren Name &amp;beginnt mit:</translation>
    </message>
    <message>
        <source>any name</source>
        <translation>beliebiger Name</translation>
    </message>
    <message>
        <source>&amp;Logs whose configuration is not known by their name</source>
        <translation>Lo&amp;gs, deren Konfiguration nicht aus dem Namen hervorgeht</translation>
    </message>
    <message>
        <source>Logs without a configuration, and logs assigned by hand</source>
        <translation>Logs ohne Konfiguration und von Hand zugeordnete Logs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>&amp;Configuration:</source>
        <translation>&amp;Konfiguration:</translation>
    </message>
    <message>
        <source>type to search the plan&apos;s configurations</source>
        <translation>tippen, um die Konfigurationen des Plans zu durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuordnen</translation>
    </message>
    <message>
        <source>Leave o&amp;ut</source>
        <translation>A&amp;uslassen</translation>
    </message>
    <message>
        <source>These logs belong to none of the configurations</source>
        <translation>Diese Logs gehören zu keiner der Konfigurationen</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>Forgets what was said by hand</source>
        <translation>Verwirft, was von Hand festgelegt wurde</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>What could not be read, and what to do</source>
        <translation>Was nicht gelesen werden konnte und was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>Einlesen &amp;stoppen</translation>
    </message>
</context>
<context>
    <name>SpaceControls</name>
    <message>
        <source>C&amp;luster:</source>
        <translation>C&amp;luster:</translation>
    </message>
    <message>
        <source>Which of the plan&apos;s cluster alternatives is searched</source>
        <translation>Welche der Cluster-Alternativen des Plans durchsucht wird</translation>
    </message>
    <message>
        <source>&amp;Memory:</source>
        <translation>Spei&amp;cher:</translation>
    </message>
    <message>
        <source>The highest odds of running out of memory that are allowed; the limits are those of the settings</source>
        <translation>Das höchste zulässige OOM-Risiko; die Grenzen sind die der Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>&amp;Präzision:</translation>
    </message>
    <message>
        <source>Number format of the matrix products. Lower precision changes the training, so it is searched only where you allow it.</source>
        <translation>Zahlenformat der Matrixprodukte. Niedrigere Präzision verändert das Training und wird daher nur durchsucht, wo Sie es erlauben.</translation>
    </message>
    <message>
        <source>&amp;Knobs</source>
        <translation>E&amp;instellungen</translation>
    </message>
    <message>
        <source>Pin knobs to values; all others are searched over everything that the framework allows</source>
        <translation>Einstellungen auf Werte festlegen; alle anderen werden über alles durchsucht, was das Framework erlaubt</translation>
    </message>
    <message>
        <source>&amp;Recompute:</source>
        <translation>&amp;Recompute:</translation>
    </message>
    <message>
        <source>Se&amp;quence parallelism:</source>
        <translation>Se&amp;quence-Parallelität:</translation>
    </message>
    <message>
        <source>Distributed optimi&amp;zer:</source>
        <translation>Distributed &amp;Optimizer:</translation>
    </message>
    <message>
        <source>All on &amp;auto</source>
        <translation>Alle auf &amp;auto</translation>
    </message>
</context>
<context>
    <name>StorageDialog</name>
    <message>
        <source>Fetch logs from the workspace</source>
        <translation>Logs aus dem Arbeitsbereich abrufen</translation>
    </message>
    <message>
        <source>Go to &amp;folder:</source>
        <translation>Zu &amp;Ordner wechseln:</translation>
    </message>
    <message>
        <source>/runs/llama3-8b</source>
        <translation>/runs/llama3-8b</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Files in the workspace&apos;s storage</source>
        <translation>Dateien im Storage des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Only logs whose name &amp;begins with:</source>
        <translation>Nur Logs, deren Name &amp;beginnt mit:</translation>
    </message>
    <message>
        <source>anything; event files are always fetched</source>
        <translation>beliebig; Event-Dateien werden immer abgerufen</translation>
    </message>
    <message>
        <source>Kept on this &amp;computer in:</source>
        <translation>Aufbewahrt auf diesem &amp;Rechner in:</translation>
    </message>
    <message>
        <source>Files fetched</source>
        <translation>Abgerufene Dateien</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SubjectView</name>
    <message>
        <source>Choose a class to see its rows only</source>
        <translation>Eine Klasse wählen, um nur ihre Zeilen zu sehen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Filter of the measurements</source>
        <translation>Filter der Messungen</translation>
    </message>
    <message>
        <source>Filter: model, GPU, setting, source, note</source>
        <translation>Filter: Modell, GPU, Einstellung, Quelle, Hinweis</translation>
    </message>
    <message>
        <source>Class of the measurements</source>
        <translation>Klasse der Messungen</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>Takes every filter away</source>
        <translation>Hebt alle Filter auf</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train with this configuration</source>
        <translation>Mit dieser Konfiguration trainieren</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>Tra&amp;ining</translation>
    </message>
    <message>
        <source>&amp;Tokens:</source>
        <translation>&amp;Tokens:</translation>
    </message>
    <message>
        <source> B</source>
        <translation> Mrd.</translation>
    </message>
    <message>
        <source>How much text the model is trained on, in 10^9 tokens.</source>
        <translation>Mit wie viel Text das Modell trainiert wird, in 10^9 Tokens.</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Schritte:</translation>
    </message>
    <message>
        <source>Tokens / (global batch size x sequence length), rounded up.</source>
        <translation>Tokens / (Global-Batch-Größe × Sequenzlänge), aufgerundet.</translation>
    </message>
    <message>
        <source>&amp;Dataset:</source>
        <translation>&amp;Datensatz:</translation>
    </message>
    <message>
        <source>Path of a preprocessed dataset inside the container, without .bin or .idx.</source>
        <translation>Pfad eines vorverarbeiteten Datensatzes im Container, ohne .bin oder .idx.</translation>
    </message>
    <message>
        <source>&amp;Checkpoint folder:</source>
        <translation>&amp;Checkpoint-Ordner:</translation>
    </message>
    <message>
        <source>Inside the container, below the mount: checkpoints and logs of the training.</source>
        <translation>Im Container, unter dem eingehängten Ordner: Checkpoints und Logs des Trainings.</translation>
    </message>
    <message>
        <source>Checkpoint &amp;every:</source>
        <translation>Checkpoint &amp;alle:</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <source>Steps between two checkpoints.</source>
        <translation>Schritte zwischen zwei Checkpoints.</translation>
    </message>
    <message>
        <source>&amp;Keep:</source>
        <translation>&amp;Behalten:</translation>
    </message>
    <message>
        <source> checkpoints</source>
        <translation> Checkpoints</translation>
    </message>
    <message>
        <source>Older checkpoints are removed.</source>
        <translation>Ältere Checkpoints werden entfernt.</translation>
    </message>
    <message>
        <source>&amp;Validate every:</source>
        <translation>Validieren a&amp;lle:</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Steps between two validations.</source>
        <translation>Schritte zwischen zwei Validierungen.</translation>
    </message>
    <message>
        <source>Validation &amp;batches:</source>
        <translation>Validierun&amp;gs-Batches:</translation>
    </message>
    <message>
        <source>Global batches of one validation.</source>
        <translation>Global Batches einer Validierung.</translation>
    </message>
    <message>
        <source>&amp;Go on from the newest checkpoint if there is one</source>
        <translation>Vom neuesten Checkpoint &amp;fortfahren, falls vorhanden</translation>
    </message>
    <message>
        <source>Otherwise the training starts at step 0 even when there are checkpoints.</source>
        <translation>Sonst beginnt das Training bei Schritt 0, auch wenn es Checkpoints gibt.</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Writes job, scripts and a Slurm script into a folder; launches nothing</source>
        <translation>Schreibt Job, Skripte und ein Slurm-Skript in einen Ordner; startet nichts</translation>
    </message>
    <message>
        <source>Log &amp;in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Se&amp;quence length (tokens):</source>
        <translation>Se&amp;quenzlänge (Tokens):</translation>
    </message>
    <message>
        <source>Tokens of one training sequence; several values are compared. Default 8,192. Longer sequences need more memory for activations and more attention work.</source>
        <translation>Tokens einer Trainingssequenz; mehrere Werte werden verglichen. Standard: 8.192. Längere Sequenzen brauchen mehr Speicher für Aktivierungen und mehr Attention-Rechenarbeit.</translation>
    </message>
    <message>
        <source>&amp;Global batch size (sequences):</source>
        <translation>&amp;Global-Batch-Größe (Sequenzen):</translation>
    </message>
    <message>
        <source>Sequences per optimizer step over all GPUs; several values are tried. Default 256. It must be a multiple of the micro batch size times the data-parallel size.</source>
        <translation>Sequenzen pro Optimizer-Schritt über alle GPUs; mehrere Werte werden durchprobiert. Standard: 256. Muss ein Vielfaches von Micro-Batch-Größe mal Data-Parallel-Größe sein.</translation>
    </message>
    <message>
        <source>&amp;Micro batch size (sequences):</source>
        <translation>&amp;Micro-Batch-Größe (Sequenzen):</translation>
    </message>
    <message>
        <source>Sequences that one GPU works on at a time; several values are tried. Default 1. Larger ones run faster per token and need more memory.</source>
        <translation>Sequenzen, die eine GPU gleichzeitig verarbeitet; mehrere Werte werden durchprobiert. Standard: 1. Größere laufen pro Token schneller und brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>&amp;Training tokens (10⁹):</source>
        <translation>&amp;Trainingstokens (10⁹):</translation>
    </message>
    <message>
        <source>Billions of tokens of the whole training, for days and cost. Default 1,000. It does not change which configuration is fastest per token.</source>
        <translation>Milliarden Tokens des gesamten Trainings, für Tage und Kosten. Standard: 1.000. Hat keinen Einfluss darauf, welche Konfiguration pro Token am schnellsten ist.</translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation>Präzision:</translation>
    </message>
    <message>
        <source>Number format of the matrix products; every format ticked is tried. Default bf16.</source>
        <translation>Zahlenformat der Matrixprodukte; jedes markierte Format wird durchprobiert. Standard: bf16.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recompute activations:</source>
        <translation>Recompute der Aktivierungen:</translation>
    </message>
    <message>
        <source>Dropping activations and computing them again in the backward pass saves memory and costs time; every mode ticked is tried. Default: none.</source>
        <translation>Aktivierungen zu verwerfen und im Backward-Pass neu zu berechnen spart Speicher und kostet Zeit; jeder markierte Modus wird durchprobiert. Standard: kein Recompute.</translation>
    </message>
    <message>
        <source>n&amp;one</source>
        <translation>k&amp;ein</translation>
    </message>
    <message>
        <source>Keep all activations: fastest where they fit.</source>
        <translation>Alle Aktivierungen behalten: am schnellsten, sofern sie in den Speicher passen.</translation>
    </message>
    <message>
        <source>se&amp;lective</source>
        <translation>se&amp;lektiv</translation>
    </message>
    <message>
        <source>Recompute the core of attention only: saves its scores for little time.</source>
        <translation>Nur den Kern der Attention neu berechnen: spart den Speicher der Scores für wenig Zeit.</translation>
    </message>
    <message>
        <source>f&amp;ull</source>
        <translation>&amp;voll</translation>
    </message>
    <message>
        <source>Keep one activation per layer and recompute the rest: least memory, about a third more compute.</source>
        <translation>Eine Aktivierung pro Layer behalten und den Rest neu berechnen: geringster Speicherbedarf, etwa ein Drittel mehr Rechenaufwand.</translation>
    </message>
    <message>
        <source>Steps per tria&amp;l run:</source>
        <translation>Schritte pro Pro&amp;belauf:</translation>
    </message>
    <message>
        <source>Optimizer steps of each configuration&apos;s short trial, 1 to 1,000,000. Default 50: enough for a steady step time.</source>
        <translation>Optimizer-Schritte im kurzen Probelauf jeder Konfiguration, 1 bis 1.000.000. Standard: 50; das reicht für eine stabile Schrittzeit.</translation>
    </message>
    <message>
        <source>Optimizer, gradients and finer recompute</source>
        <translation>Optimizer, Gradienten und feineres Recompute</translation>
    </message>
    <message>
        <source>Gradients in:</source>
        <translation>Gradienten in:</translation>
    </message>
    <message>
        <source>fp&amp;32</source>
        <translation>fp&amp;32</translation>
    </message>
    <message>
        <source>Main gradients kept and reduced in 32 bits: the recipe&apos;s default, 4 bytes per parameter.</source>
        <translation>Hauptgradienten in 32 Bit gehalten und reduziert: Standard des Rezepts, 4 Byte pro Parameter.</translation>
    </message>
    <message>
        <source>bf1&amp;6</source>
        <translation>bf1&amp;6</translation>
    </message>
    <message>
        <source>2 bytes per parameter and half the gradient traffic; sums of many micro-batches lose precision.</source>
        <translation>2 Byte pro Parameter und halber Gradientenverkehr; Summen über viele Micro-Batches verlieren an Genauigkeit.</translation>
    </message>
    <message>
        <source>Distributed &amp;optimizer (ZeRO-1)</source>
        <translation>Distributed &amp;Optimizer (ZeRO-1)</translation>
    </message>
    <message>
        <source>Optimizer state is shared out over the data-parallel ranks. On by default: off, every rank keeps all of it.</source>
        <translation>Der Optimizer-Zustand wird auf die Data-Parallel-Ranks aufgeteilt. Standardmäßig an; ist die Option aus, hält jeder Rank ihn vollständig.</translation>
    </message>
    <message>
        <source>Recompute of &amp;some layers:</source>
        <translation>Recompute ei&amp;niger Layer:</translation>
    </message>
    <message>
        <source>Recompute only this many layers per stage or chunk (Megatron-Core&apos;s block method): each number listed is one more variant to try. Empty: none.</source>
        <translation>Nur so viele Layer pro Stufe oder Chunk neu berechnen (Block-Methode von Megatron-Core): Jede angegebene Zahl ist eine weitere Variante. Leer: keine.</translation>
    </message>
    <message>
        <source>Ot&amp;her recompute plans:</source>
        <translation>&amp;Andere Recompute-Pläne:</translation>
    </message>
    <message>
        <source>Comma-separated: selective:MODULES with core_attn, mlp, moe, moe_act, layernorm, mla_up_proj, shared_experts; full:N for groups of N layers.</source>
        <translation>Durch Kommas getrennt: selective:MODULES mit core_attn, mlp, moe, moe_act, layernorm, mla_up_proj, shared_experts; full:N für Gruppen von N Layern.</translation>
    </message>
    <message>
        <source>selective:core_attn+mlp, full:2</source>
        <translation>selective:core_attn+mlp, full:2</translation>
    </message>
    <message>
        <source>Steps of the &amp;base trial:</source>
        <translation>Schritte des Ba&amp;sis-Probelaufs:</translation>
    </message>
    <message>
        <source>Optimizer steps of the base configuration&apos;s trial run, 1 to 1,000,000. Default 50.</source>
        <translation>Optimizer-Schritte im Probelauf der Basiskonfiguration, 1 bis 1.000.000. Standard: 50.</translation>
    </message>
</context>
<context>
    <name>TuneDialog</name>
    <message>
        <source>Tune within budget</source>
        <translation>Tuning im Budget</translation>
    </message>
    <message>
        <source>Short runs, one after the other: each is chosen by what the runs before it have shown, until the budget is used or nothing left is worth a run.</source>
        <translation>Kurze Läufe nacheinander: Jeder wird danach gewählt, was die Läufe vor ihm gezeigt haben, bis das Budget verbraucht ist oder nichts Übriges mehr einen Lauf lohnt.</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>At most r&amp;uns:</source>
        <translation>Höchstzahl &amp;Läufe:</translation>
    </message>
    <message>
        <source>Runs that fail or run out of memory count too.</source>
        <translation>Läufe, die fehlschlagen oder denen der Speicher ausgeht, zählen mit.</translation>
    </message>
    <message>
        <source>Number of runs</source>
        <translation>Anzahl der Läufe</translation>
    </message>
    <message>
        <source>At most &amp;money:</source>
        <translation>Höchstbe&amp;trag:</translation>
    </message>
    <message>
        <source>What all of these runs may cost, start-up and failed ones included. With both, whichever is used up first ends it.</source>
        <translation>Was alle diese Läufe kosten dürfen, einschließlich Startzeit und fehlgeschlagener Läufe. Sind beide gesetzt, beendet das zuerst Verbrauchte das Tuning.</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>Money for all runs</source>
        <translation>Betrag für alle Läufe</translation>
    </message>
    <message>
        <source>&amp;Stop when nothing left saves:</source>
        <translation>&amp;Ende, wenn nichts mehr einspart als:</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>It ends before the budget is used when hardly anything left can be that much faster than the best.</source>
        <translation>Endet vor Verbrauch des Budgets, wenn kaum noch etwas Übriges um so viel schneller sein kann als die beste.</translation>
    </message>
    <message>
        <source>Begin a &amp;new budget: earlier runs are known, but not counted</source>
        <translation>&amp;Neues Budget beginnen: frühere Läufe sind bekannt, zählen aber nicht</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs at a &amp;time:</source>
        <translation>Läufe &amp;gleichzeitig:</translation>
    </message>
    <message>
        <source>One after another learns most from each; side by side is sooner done.</source>
        <translation>Nacheinander lernt aus jedem am meisten; nebeneinander ist früher fertig.</translation>
    </message>
    <message>
        <source>&amp;Wall time of a run:</source>
        <translation>&amp;Höchstdauer eines Laufs:</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>A run that takes longer is stopped.</source>
        <translation>Ein Lauf, der länger dauert, wird gestoppt.</translation>
    </message>
    <message>
        <source>Stop a&amp;fter failures:</source>
        <translation>Ende nach &amp;Fehlschlägen:</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>After so many failed runs nothing more is launched.</source>
        <translation>Nach so vielen fehlgeschlagenen Läufen wird nichts mehr gestartet.</translation>
    </message>
    <message>
        <source>Run the base &amp;configuration first</source>
        <translation>Zuerst die Basis&amp;konfiguration ausführen</translation>
    </message>
    <message>
        <source>It costs one run, and shows what is saved against the recipe&apos;s own settings.</source>
        <translation>Kostet einen Lauf und zeigt, was gegenüber den Einstellungen des Rezepts selbst eingespart wird.</translation>
    </message>
    <message>
        <source>Runs that it would begin with</source>
        <translation>Läufe, mit denen es beginnen würde</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>E&amp;instellungen</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Launch in spite of the &amp;problems above</source>
        <translation>Trotz der &amp;Probleme oben starten</translation>
    </message>
    <message>
        <source>Log &amp;in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>Try on the sand&amp;box</source>
        <translation>In der Sandbo&amp;x ausprobieren</translation>
    </message>
    <message>
        <source>A simulated cluster on this machine: nothing is billed, nothing it says is a measurement</source>
        <translation>Ein simulierter Cluster auf diesem Rechner: Nichts wird berechnet, und keine seiner Angaben ist eine Messung</translation>
    </message>
    <message>
        <source>Start &amp;tuning</source>
        <translation>Tuning &amp;starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Find the fastest way to pre-train a language model on the GPUs you rent, before you pay for them.</source>
        <translation>Den schnellsten Weg finden, ein Sprachmodell auf gemieteten GPUs vorzutrainieren – bevor sie Geld kosten.</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Projects that you save appear here. You can also drop a project, an args.json or a model&apos;s config.json onto this window.</source>
        <translation>Gespeicherte Projekte erscheinen hier. Ein Projekt, eine args.json oder die config.json eines Modells lässt sich auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Enter opens a project; Delete removes it from the list</source>
        <translation>Die Eingabetaste öffnet ein Projekt, Entf nimmt es aus der Liste</translation>
    </message>
</context>
<context>
    <name>WholeSpaceWindow</name>
    <message>
        <source>Best over the whole space</source>
        <translation>Beste im ganzen Suchraum</translation>
    </message>
    <message>
        <source>What is searched</source>
        <translation>Was durchsucht wird</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>The selected rows when there are several, or all that are shown</source>
        <translation>Die ausgewählten Zeilen, wenn es mehrere sind, sonst alle angezeigten</translation>
    </message>
    <message>
        <source>&amp;Export rows…</source>
        <translation>Zeilen &amp;exportieren…</translation>
    </message>
    <message>
        <source>The rows shown, with every column, as CSV, TSV, JSON or Markdown</source>
        <translation>Die angezeigten Zeilen mit allen Spalten, als CSV, TSV, JSON oder Markdown</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 ist keiner der Werte %2</translation>
    </message>
    <message>
        <source>is not num_heads x head_dim = %1</source>
        <translation>ist nicht num_heads × head_dim = %1</translation>
    </message>
    <message>
        <source>%1 heads do not divide hidden_size %2</source>
        <translation>%1 Heads teilen hidden_size %2 nicht</translation>
    </message>
    <message>
        <source>Give kv_channels, the size of a head, if it is not hidden_size / heads</source>
        <translation>kv_channels (Größe eines Heads) angeben, falls sie nicht hidden_size / Heads ist</translation>
    </message>
    <message>
        <source>is %1, but the layers listed are %2</source>
        <translation>ist %1, aufgeführt sind aber %2 Layer</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 ist kein gültiger Wert (erwartet: %2)</translation>
    </message>
    <message>
        <source>built-in data is missing</source>
        <translation>eingebaute Daten fehlen</translation>
    </message>
    <message>
        <source>Install the program again</source>
        <translation>Das Programm neu installieren</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the catalogue</source>
        <translation>„%1“ ist nicht im Katalog</translation>
    </message>
    <message>
        <source>Did you mean %1? list-models shows all names</source>
        <translation>War %1 gemeint? list-models zeigt alle Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known GPU</source>
        <translation>„%1“ ist keine bekannte GPU</translation>
    </message>
    <message>
        <source>Known are %1</source>
        <translation>Bekannt sind %1</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>is not %1 version %2</source>
        <translation>ist nicht %1 Version %2</translation>
    </message>
    <message>
        <source>a constant needs its source</source>
        <translation>eine Konstante braucht ihre Quelle</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>ein Objekt wird erwartet</translation>
    </message>
    <message>
        <source>head_dim is needed then</source>
        <translation>dann wird head_dim benötigt</translation>
    </message>
    <message>
        <source>has %1 entries for %2 layers</source>
        <translation>hat %1 Einträge für %2 Layer</translation>
    </message>
    <message>
        <source>%1 is not supported</source>
        <translation>%1 wird nicht unterstützt</translation>
    </message>
    <message>
        <source>Supported are %1; any other model can be given as an architecture</source>
        <translation>Unterstützt werden %1; jedes andere Modell kann als Architektur angegeben werden</translation>
    </message>
    <message>
        <source>A config.json of Hugging Face begins with {</source>
        <translation>Eine config.json von Hugging Face beginnt mit {</translation>
    </message>
    <message>
        <source>%1 problems: %2</source>
        <translation>%1 Probleme: %2</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>%1 is outside %2 to %3</source>
        <translation>%1 liegt nicht zwischen %2 und %3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>War „%1“ gemeint?</translation>
    </message>
    <message>
        <source>is %1 bytes long; at most %2 are read</source>
        <translation>ist %1 Byte lang; gelesen werden höchstens %2</translation>
    </message>
    <message>
        <source>is nested more than %1 levels deep</source>
        <translation>ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>is not valid JSON</source>
        <translation>ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>must be two whole numbers: keys before and after the query</source>
        <translation>müssen zwei ganze Zahlen sein: Keys vor und nach der Query</translation>
    </message>
    <message>
        <source>must have 1 to %1 symbols</source>
        <translation>muss 1 bis %1 Symbole haben</translation>
    </message>
    <message>
        <source>%1 is not a layer symbol; known are %2</source>
        <translation>%1 ist kein Layer-Symbol; bekannt sind %2</translation>
    </message>
    <message>
        <source>has more than %1 runs</source>
        <translation>hat mehr als %1 Abschnitte</translation>
    </message>
    <message>
        <source>add up to more than %1</source>
        <translation>ergeben zusammen mehr als %1</translation>
    </message>
    <message>
        <source>must be a list of %1 numbers, 1 for an expert layer and 0 for a dense one</source>
        <translation>muss eine Liste aus %1 Zahlen sein, 1 für einen Experten-Layer und 0 für einen dichten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the GPU of resource shape %2</source>
        <translation>„%1“ ist nicht die GPU der Resource-Shape %2</translation>
    </message>
    <message>
        <source>Give one of the two</source>
        <translation>Eines von beiden angeben</translation>
    </message>
    <message>
        <source>the GPU is not known</source>
        <translation>die GPU ist nicht bekannt</translation>
    </message>
    <message>
        <source>Give --resource-shape gpu.8xh200, --gpu h200 or --memory-per-gpu 141</source>
        <translation>--resource-shape gpu.8xh200, --gpu h200 oder --memory-per-gpu 141 angeben</translation>
    </message>
    <message>
        <source>%1 are more than the %2 of resource shape %3</source>
        <translation>%1 sind mehr als die %2 der Resource-Shape %3</translation>
    </message>
    <message>
        <source>%1 GPUs are not whole nodes</source>
        <translation>%1 GPUs ergeben keine ganzen Knoten</translation>
    </message>
    <message>
        <source>num-gpus must be nodes x gpus-per-node</source>
        <translation>num-gpus muss nodes × gpus-per-node sein</translation>
    </message>
    <message>
        <source>the architecture has more than 10^15 parameters</source>
        <translation>die Architektur hat mehr als 10^15 Parameter</translation>
    </message>
    <message>
        <source>is missing, but a layer needs it</source>
        <translation>fehlt, aber ein Layer braucht den Wert</translation>
    </message>
    <message>
        <source>%1 groups do not divide %2 heads</source>
        <translation>%1 Gruppen teilen %2 Heads nicht</translation>
    </message>
    <message>
        <source>%1 experts per token, but there are %2</source>
        <translation>%1 Experten pro Token, es gibt aber %2</translation>
    </message>
    <message>
        <source>%1 of %2 layers cannot be in the encoder</source>
        <translation>%1 von %2 Layern können nicht im Encoder liegen</translation>
    </message>
    <message>
        <source>A shape looks like gpu.8xh200 or gpu.a100-40gb</source>
        <translation>Eine Shape sieht aus wie gpu.8xh200 oder gpu.a100-40gb</translation>
    </message>
    <message>
        <source>Did you mean %1? A GPU of another name needs --gpu or --memory-per-gpu</source>
        <translation>War %1 gemeint? Eine GPU mit anderem Namen braucht --gpu oder --memory-per-gpu</translation>
    </message>
    <message>
        <source>A GPU of another name needs --gpu or --memory-per-gpu</source>
        <translation>Eine GPU mit anderem Namen braucht --gpu oder --memory-per-gpu</translation>
    </message>
    <message>
        <source>is a machine without GPU</source>
        <translation>ist eine Maschine ohne GPU</translation>
    </message>
    <message>
        <source>does not begin with &quot;gpu.&quot;</source>
        <translation>beginnt nicht mit „gpu.“</translation>
    </message>
    <message>
        <source>is not a complete shape</source>
        <translation>ist keine vollständige Shape</translation>
    </message>
    <message>
        <source>names %1 GPUs per node; 1 to %2 are possible</source>
        <translation>nennt %1 GPUs pro Knoten; möglich sind 1 bis %2</translation>
    </message>
    <message>
        <source>names the unknown GPU &quot;%1&quot;</source>
        <translation>nennt die unbekannte GPU „%1“</translation>
    </message>
    <message>
        <source>unknown flag</source>
        <translation>unbekannte Option</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>War --%1 gemeint?</translation>
    </message>
    <message>
        <source>See autotuner %1 --help</source>
        <translation>Siehe autotuner %1 --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2</source>
        <translation>„%1“ ist keiner der Werte %2</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>is required: %1</source>
        <translation>ist erforderlich: %1</translation>
    </message>
    <message>
        <source>needs a value (%1)</source>
        <translation>braucht einen Wert (%1)</translation>
    </message>
    <message>
        <source>is given more than once</source>
        <translation>ist mehrfach angegeben</translation>
    </message>
    <message>
        <source>needs a value (%1), but the flag %2 follows</source>
        <translation>braucht einen Wert (%1), aber es folgt die Option %2</translation>
    </message>
    <message>
        <source>unexpected argument</source>
        <translation>unerwartetes Argument</translation>
    </message>
    <message>
        <source>Lists are written without blanks: 1,2,4</source>
        <translation>Listen werden ohne Leerzeichen geschrieben: 1,2,4</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>die Zeile ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>the line is nested deeper than %1 levels</source>
        <translation>die Zeile ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>the line must be a JSON object, not %1</source>
        <translation>die Zeile muss ein JSON-Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>the line is not valid JSON, or not UTF-8, at byte %1</source>
        <translation>die Zeile ist kein gültiges JSON oder kein UTF-8, bei Byte %1</translation>
    </message>
    <message>
        <source>unknown command; known are %1</source>
        <translation>unbekannter Befehl; bekannt sind %1</translation>
    </message>
    <message>
        <source>the file could not be written</source>
        <translation>die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>give one of bash, zsh, fish, man</source>
        <translation>bash, zsh, fish oder man angeben</translation>
    </message>
    <message>
        <source>Run autotuner generate first</source>
        <translation>Zuerst autotuner generate ausführen</translation>
    </message>
    <message>
        <source>There are %1</source>
        <translation>Vorhanden sind %1</translation>
    </message>
    <message>
        <source>no configurations in %1</source>
        <translation>keine Konfigurationen in %1</translation>
    </message>
    <message>
        <source>cannot read the folder</source>
        <translation>der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>Run autotuner generate again</source>
        <translation>autotuner generate erneut ausführen</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>muss %1 sein</translation>
    </message>
    <message>
        <source>cannot read the file</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>must be one of %1, not %2</source>
        <translation>muss einer der Werte %1 sein, nicht %2</translation>
    </message>
    <message>
        <source>must be a catalogue name or an architecture object, not %1</source>
        <translation>muss ein Katalogname oder ein Architekturobjekt sein, nicht %1</translation>
    </message>
    <message>
        <source>must be an object of architecture keys, not %1</source>
        <translation>muss ein Objekt mit Architekturschlüsseln sein, nicht %1</translation>
    </message>
    <message>
        <source>module must be one of %1, not %2</source>
        <translation>module muss einer der Werte %1 sein, nicht %2</translation>
    </message>
    <message>
        <source>modules must be a list of module names, not %1</source>
        <translation>modules muss eine Liste von Modulnamen sein, nicht %1</translation>
    </message>
    <message>
        <source>has no key &quot;%1&quot;; known are granularity, method, layers, modules</source>
        <translation>hat keinen Schlüssel „%1“; bekannt sind granularity, method, layers, modules</translation>
    </message>
    <message>
        <source>must be an object such as {&quot;granularity&quot;: &quot;full&quot;}, not %1</source>
        <translation>muss ein Objekt sein wie {&quot;granularity&quot;: &quot;full&quot;}, nicht %1</translation>
    </message>
    <message>
        <source>is not a known key</source>
        <translation>ist kein bekannter Schlüssel</translation>
    </message>
    <message>
        <source>Keys of your own must start with x_</source>
        <translation>Eigene Schlüssel müssen mit x_ beginnen</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>ist erforderlich</translation>
    </message>
    <message>
        <source>no valid configuration among %1 combinations; nothing was written</source>
        <translation>keine gültige Konfiguration unter %1 Kombinationen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>no configuration passes --filter; nothing was written</source>
        <translation>keine Konfiguration erfüllt --filter; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>%1 valid configurations are more than the %2 that one call writes; nothing was written</source>
        <translation>%1 gültige Konfigurationen sind mehr als die %2, die ein Aufruf schreibt; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Keep the best with --top N, use --filter, or shorten the lists</source>
        <translation>Mit --top N die besten behalten, --filter verwenden oder die Listen kürzen</translation>
    </message>
    <message>
        <source>this file of an earlier generate could not be removed</source>
        <translation>diese Datei eines früheren generate konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2, not %3</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein, nicht %3</translation>
    </message>
    <message>
        <source>must be a number above 0, not %1</source>
        <translation>muss eine Zahl über 0 sein, nicht %1</translation>
    </message>
    <message>
        <source>must be a number of at least 0, not %1</source>
        <translation>muss eine Zahl ab 0 sein, nicht %1</translation>
    </message>
    <message>
        <source>must be true or false, not %1</source>
        <translation>muss true oder false sein, nicht %1</translation>
    </message>
    <message>
        <source>must be text, not %1</source>
        <translation>muss ein Text sein, nicht %1</translation>
    </message>
    <message>
        <source>the file is larger than %1 bytes</source>
        <translation>die Datei ist größer als %1 Byte</translation>
    </message>
    <message>
        <source>keys that are not known and were not used: %1</source>
        <translation>unbekannte, nicht verwendete Schlüssel: %1</translation>
    </message>
    <message>
        <source>assumed: %1</source>
        <translation>angenommen: %1</translation>
    </message>
    <message>
        <source>the file is nested deeper than %1 levels</source>
        <translation>die Datei ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>needs a list of numbers</source>
        <translation>braucht eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>is not a number above 0</source>
        <translation>ist keine Zahl über 0</translation>
    </message>
    <message>
        <source>the list is empty; known are %1</source>
        <translation>die Liste ist leer; bekannt sind %1</translation>
    </message>
    <message>
        <source>is required: a catalogue name, or --model-config FILE</source>
        <translation>ist erforderlich: ein Katalogname oder --model-config FILE</translation>
    </message>
    <message>
        <source>See autotuner list-models</source>
        <translation>Siehe autotuner list-models</translation>
    </message>
    <message>
        <source>is not a column</source>
        <translation>ist keine Spalte</translation>
    </message>
    <message>
        <source>Known are the column names of --format csv</source>
        <translation>Bekannt sind die Spaltennamen von --format csv</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number from %2 to %3</source>
        <translation>„%1“ ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>the list has more than %1 entries</source>
        <translation>die Liste hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Speicherplatz freigeben.</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the project is open in another window</source>
        <translation>das Projekt ist in einem anderen Fenster geöffnet</translation>
    </message>
    <message>
        <source>Save it under another name, or close it there first</source>
        <translation>Unter einem anderen Namen speichern oder zuerst dort schließen</translation>
    </message>
    <message>
        <source>“%1” is not a whole number; separate values by commas</source>
        <translation>„%1“ ist keine ganze Zahl; Werte durch Kommas trennen</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3</source>
        <translation>%1 liegt nicht zwischen %2 und %3</translation>
    </message>
    <message>
        <source>“auto” is not possible here; list the values</source>
        <translation>„auto“ ist hier nicht möglich; die Werte einzeln angeben</translation>
    </message>
    <message>
        <source>Enter at least one value</source>
        <translation>Mindestens einen Wert eingeben</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is too large for a config.json.</source>
        <translation>Die Datei ist zu groß für eine config.json.</translation>
    </message>
    <message>
        <source>Choose the config.json beside the weights, not the weights.</source>
        <translation>Die config.json neben den Gewichten wählen, nicht die Gewichte.</translation>
    </message>
    <message>
        <source>these are not the arguments of a generate</source>
        <translation>dies sind nicht die Argumente eines generate</translation>
    </message>
    <message>
        <source>the version is missing</source>
        <translation>die Version fehlt</translation>
    </message>
    <message>
        <source>written by a newer AutoTuner (schema %1; this one knows up to %2)</source>
        <translation>von einem neueren AutoTuner geschrieben (Schema %1; dieser kennt bis %2)</translation>
    </message>
    <message>
        <source>Use a newer version, or generate again</source>
        <translation>Eine neuere Version verwenden oder neu erzeugen</translation>
    </message>
    <message>
        <source>these are not the arguments of a generate: model and nodes are missing</source>
        <translation>dies sind nicht die Argumente eines generate: model und nodes fehlen</translation>
    </message>
    <message>
        <source>Estimate (%1 GiB, predicted) exceeds or comes too close to available memory (%2 GiB) on %3: runs out of memory with a probability of %4 %</source>
        <translation>Schätzung (%1 GiB, vorhergesagt) überschreitet den verfügbaren Speicher (%2 GiB) auf %3 oder kommt ihm zu nahe: Speichermangel mit einer Wahrscheinlichkeit von %4 %</translation>
    </message>
    <message>
        <source>Configuration fits closely (predicted: %1 GiB / %2 GiB available on %3, probability of running out %4 %)</source>
        <translation>Konfiguration passt knapp (vorhergesagt: %1 GiB / %2 GiB verfügbar auf %3, Wahrscheinlichkeit für Speichermangel %4 %)</translation>
    </message>
    <message>
        <source>Configuration likely fits (predicted: %1 GiB / %2 GiB available on %3, probability of running out %4 %)</source>
        <translation>Konfiguration passt voraussichtlich (vorhergesagt: %1 GiB / %2 GiB verfügbar auf %3, Wahrscheinlichkeit für Speichermangel %4 %)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a folder</source>
        <translation>„%1“ eignet sich nicht als Ordnername</translation>
    </message>
    <message>
        <source>Give the model a name of letters, digits, dots and underscores</source>
        <translation>Dem Modell einen Namen aus Buchstaben, Ziffern, Punkten und Unterstrichen geben</translation>
    </message>
    <message>
        <source>Check the permissions of its folder and the free space, or choose another place</source>
        <translation>Rechte des Ordners und freien Speicherplatz prüfen oder einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>die Datei existiert nicht</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>Den Pfad prüfen</translation>
    </message>
    <message>
        <source>this is a folder, a file is needed</source>
        <translation>dies ist ein Ordner, benötigt wird eine Datei</translation>
    </message>
    <message>
        <source>the file could not be read</source>
        <translation>die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check its permissions</source>
        <translation>Die Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>die Datei ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>This does not look like a file of this program</source>
        <translation>Dies sieht nicht nach einer Datei dieses Programms aus</translation>
    </message>
    <message>
        <source>the folder could not be made</source>
        <translation>der Ordner konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it, or choose another place</source>
        <translation>Rechte des übergeordneten Ordners prüfen oder einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>The file is damaged or was not written by this program: use a backup or a fresh one</source>
        <translation>Die Datei ist beschädigt oder stammt nicht von diesem Programm: eine Sicherung oder eine neue Datei verwenden</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>a list has more than %1 entries</source>
        <translation>eine Liste hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>größer als %1 MiB</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice in one object</source>
        <translation>der Schlüssel „%1“ steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>kein gültiges JSON</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>eine Zahl liegt außerhalb des Wertebereichs</translation>
    </message>
    <message>
        <source>expected a number from %1 to %2, found %3</source>
        <translation>erwartet wird eine Zahl von %1 bis %2, gefunden: %3</translation>
    </message>
    <message>
        <source>expected a whole number from %1 to %2, found %3</source>
        <translation>erwartet wird eine ganze Zahl von %1 bis %2, gefunden: %3</translation>
    </message>
    <message>
        <source>expected an object, found %1</source>
        <translation>erwartet wird ein Objekt, gefunden: %1</translation>
    </message>
    <message>
        <source>expected true or false, found %1</source>
        <translation>erwartet wird true oder false, gefunden: %1</translation>
    </message>
    <message>
        <source>expected a list, found %1</source>
        <translation>erwartet wird eine Liste, gefunden: %1</translation>
    </message>
    <message>
        <source>expected a text, found %1</source>
        <translation>erwartet wird ein Text, gefunden: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>„%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The file may come from a newer version of AutoTuner</source>
        <translation>Die Datei stammt möglicherweise von einer neueren Version von AutoTuner</translation>
    </message>
    <message>
        <source>the model has no architecture</source>
        <translation>das Modell hat keine Architektur</translation>
    </message>
    <message>
        <source>expected &quot;auto&quot; or a list of whole numbers</source>
        <translation>erwartet wird &quot;auto&quot; oder eine Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>this is not an AutoTuner project</source>
        <translation>dies ist kein AutoTuner-Projekt</translation>
    </message>
    <message>
        <source>the project was saved in format %1 by a newer AutoTuner; this one knows formats up to %2</source>
        <translation>das Projekt wurde von einem neueren AutoTuner im Format %1 gespeichert; dieser kennt Formate bis %2</translation>
    </message>
    <message>
        <source>Open it with a newer version of AutoTuner</source>
        <translation>Mit einer neueren Version von AutoTuner öffnen</translation>
    </message>
    <message>
        <source>Tensor parallel size</source>
        <translation>Tensor-Parallel-Größe</translation>
    </message>
    <message>
        <source>Pipeline parallel size</source>
        <translation>Pipeline-Parallel-Größe</translation>
    </message>
    <message>
        <source>Virtual pipeline size</source>
        <translation>Virtual-Pipeline-Größe</translation>
    </message>
    <message>
        <source>Context parallel size</source>
        <translation>Context-Parallel-Größe</translation>
    </message>
    <message>
        <source>Expert parallel size</source>
        <translation>Expert-Parallel-Größe</translation>
    </message>
    <message>
        <source>Expert tensor parallel size</source>
        <translation>Expert-Tensor-Parallel-Größe</translation>
    </message>
    <message>
        <source>Sequence parallelism</source>
        <translation>Sequence-Parallelität</translation>
    </message>
    <message>
        <source>Micro batch size</source>
        <translation>Micro-Batch-Größe</translation>
    </message>
    <message>
        <source>Global batch size</source>
        <translation>Global-Batch-Größe</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Sequenzlänge</translation>
    </message>
    <message>
        <source>Activation recompute</source>
        <translation>Recompute der Aktivierungen</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Gradient data type</source>
        <translation>Datentyp der Gradienten</translation>
    </message>
    <message>
        <source>FSDP group size</source>
        <translation>FSDP-Gruppengröße</translation>
    </message>
    <message>
        <source>Distributed optimizer</source>
        <translation>Distributed Optimizer</translation>
    </message>
    <message>
        <source>Layers of the first stage</source>
        <translation>Layer der ersten Stufe</translation>
    </message>
    <message>
        <source>Layers of the last stage</source>
        <translation>Layer der letzten Stufe</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>Attention backend</source>
        <translation>Attention-Backend</translation>
    </message>
    <message>
        <source>Cross-entropy loss fusion</source>
        <translation>Fusion des Cross-Entropy-Loss</translation>
    </message>
    <message>
        <source>Fused norms</source>
        <translation>Fusionierte Normen</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA Graphs</translation>
    </message>
    <message>
        <source>Layers with offloaded activations</source>
        <translation>Layer mit ausgelagerten Aktivierungen</translation>
    </message>
    <message>
        <source>Expert capacity factor</source>
        <translation>Expert-Capacity-Faktor</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Name of the configuration and of its file: the model, the nodes and every knob that was searched.</source>
        <translation>Name der Konfiguration und ihrer Datei: Modell, Knoten und jede durchsuchte Einstellung.</translation>
    </message>
    <message>
        <source>Memory verdict</source>
        <translation>Speicherurteil</translation>
    </message>
    <message>
        <source>Whether the configuration fits into GPU memory, judged by the probability of running out: safe, tight (runs, but closely) or oom (skipped unless forced).</source>
        <translation>Ob die Konfiguration in den GPU-Speicher passt, beurteilt nach der Wahrscheinlichkeit eines Speichermangels: sicher, knapp (läuft, aber mit wenig Reserve) oder OOM (wird übersprungen, wenn nicht erzwungen).</translation>
    </message>
    <message>
        <source>OOM probability</source>
        <translation>OOM-Risiko</translation>
    </message>
    <message>
        <source>Probability that the run ends with CUDA out of memory, from the predicted peak, the capacity and the spread of the estimator&apos;s memory error.</source>
        <translation>Wahrscheinlichkeit, dass der Lauf mit CUDA out of memory endet, aus vorhergesagter Spitze, Kapazität und Streuung des Schätzfehlers beim Speicher.</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>Largest device memory of any GPU during a step, everything included: the peak of the limiting pipeline stage. 1 GiB = 2^30 bytes.</source>
        <translation>Größter Gerätespeicher einer GPU während eines Schritts, alles eingeschlossen: die Spitze der limitierenden Pipeline-Stufe. 1 GiB = 2^30 Byte.</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Usable GPU memory minus the predicted peak; negative when it does not fit.</source>
        <translation>Nutzbarer GPU-Speicher minus vorhergesagte Spitze; negativ, wenn die Konfiguration nicht passt.</translation>
    </message>
    <message>
        <source>TP</source>
        <translation>TP</translation>
    </message>
    <message>
        <source>Tensor parallel size: GPUs that share every layer&apos;s matrices.</source>
        <translation>Tensor-Parallel-Größe: GPUs, die sich die Matrizen jedes Layers teilen.</translation>
    </message>
    <message>
        <source>PP</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>Pipeline parallel size: stages that the layers are cut into.</source>
        <translation>Pipeline-Parallel-Größe: Stufen, in die die Layer zerlegt werden.</translation>
    </message>
    <message>
        <source>VP</source>
        <translation>VP</translation>
    </message>
    <message>
        <source>Virtual pipeline size: model chunks per stage of the interleaved schedule; 1 means no interleaving.</source>
        <translation>Virtual-Pipeline-Größe: Modell-Chunks pro Stufe beim verschränkten (interleaved) Schedule; 1 heißt keine Verschränkung.</translation>
    </message>
    <message>
        <source>CP</source>
        <translation>CP</translation>
    </message>
    <message>
        <source>Context parallel size: GPUs that share every sequence.</source>
        <translation>Context-Parallel-Größe: GPUs, die sich jede Sequenz teilen.</translation>
    </message>
    <message>
        <source>EP</source>
        <translation>EP</translation>
    </message>
    <message>
        <source>Expert parallel size: GPUs that the experts of a mixture-of-experts layer are spread over.</source>
        <translation>Expert-Parallel-Größe: GPUs, auf die die Experten eines Mixture-of-Experts-Layers verteilt werden.</translation>
    </message>
    <message>
        <source>ETP</source>
        <translation>ETP</translation>
    </message>
    <message>
        <source>Expert tensor parallel size: GPUs that share the matrices of one expert; equal to TP unless set.</source>
        <translation>Expert-Tensor-Parallel-Größe: GPUs, die sich die Matrizen eines Experten teilen; gleich TP, sofern nicht gesetzt.</translation>
    </message>
    <message>
        <source>DP</source>
        <translation>DP</translation>
    </message>
    <message>
        <source>Data parallel size: copies of the model. GPUs / (TP x PP x CP).</source>
        <translation>Data-Parallel-Größe: Kopien des Modells. GPUs / (TP × PP × CP).</translation>
    </message>
    <message>
        <source>MBS</source>
        <translation>MBS</translation>
    </message>
    <message>
        <source>Micro batch size: sequences that one pass through the model carries.</source>
        <translation>Micro-Batch-Größe: Sequenzen in einem Durchgang durch das Modell.</translation>
    </message>
    <message>
        <source>GBS</source>
        <translation>GBS</translation>
    </message>
    <message>
        <source>Global batch size: sequences per optimizer step over all GPUs.</source>
        <translation>Global-Batch-Größe: Sequenzen pro Optimizer-Schritt über alle GPUs.</translation>
    </message>
    <message>
        <source>Micro-batches</source>
        <translation>Micro-Batches</translation>
    </message>
    <message>
        <source>Micro-batches per step and data parallel copy: GBS / (MBS x DP). More of them make the pipeline bubble smaller.</source>
        <translation>Micro-Batches pro Schritt und Data-Parallel-Kopie: GBS / (MBS × DP). Je mehr, desto kleiner die Pipeline-Bubble.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Sequence length in tokens.</source>
        <translation>Sequenzlänge in Tokens.</translation>
    </message>
    <message>
        <source>Number format of the matrix products: bf16, fp16, an fp8 recipe or nvfp4.</source>
        <translation>Zahlenformat der Matrixprodukte: bf16, fp16, ein fp8-Rezept oder nvfp4.</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Recompute</translation>
    </message>
    <message>
        <source>Activations dropped in the forward pass and computed again in the backward pass: none, selective (named modules), full, or block with a number of layers.</source>
        <translation>Aktivierungen, die im Forward-Pass verworfen und im Backward-Pass neu berechnet werden: none, selective (benannte Module), full oder block mit einer Anzahl Layer.</translation>
    </message>
    <message>
        <source>SP</source>
        <translation>SP</translation>
    </message>
    <message>
        <source>Sequence parallelism: norms and dropouts split over the tensor parallel GPUs, on or off.</source>
        <translation>Sequence-Parallelität: Normen und Dropouts auf die Tensor-Parallel-GPUs aufgeteilt, on oder off.</translation>
    </message>
    <message>
        <source>FSDP</source>
        <translation>FSDP</translation>
    </message>
    <message>
        <source>Group size over which parameters, gradients and optimizer state are sharded; 0 means no FSDP.</source>
        <translation>Gruppengröße, über die Parameter, Gradienten und Optimizer-Zustand verteilt (geshardet) werden; 0 heißt kein FSDP.</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Number format in which gradients are accumulated and reduced: fp32 or bf16.</source>
        <translation>Zahlenformat, in dem Gradienten akkumuliert und reduziert werden: fp32 oder bf16.</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>Time of one optimizer step: compute, exposed communication, pipeline bubble and optimizer.</source>
        <translation>Zeit eines Optimizer-Schritts: Rechnen, exponierte Kommunikation, Pipeline-Bubble und Optimizer.</translation>
    </message>
    <message>
        <source>Step time, low</source>
        <translation>Schrittzeit, untere</translation>
    </message>
    <message>
        <source>Lower end of the 80 % band of the step time.</source>
        <translation>Unteres Ende des 80-%-Bands der Schrittzeit.</translation>
    </message>
    <message>
        <source>Step time, high</source>
        <translation>Schrittzeit, obere</translation>
    </message>
    <message>
        <source>Upper end of the 80 % band of the step time.</source>
        <translation>Oberes Ende des 80-%-Bands der Schrittzeit.</translation>
    </message>
    <message>
        <source>Tokens/s/GPU</source>
        <translation>Tokens/s/GPU</translation>
    </message>
    <message>
        <source>Training throughput per GPU: GBS x sequence length / (step time x GPUs).</source>
        <translation>Trainingsdurchsatz pro GPU: GBS × Sequenzlänge / (Schrittzeit × GPUs).</translation>
    </message>
    <message>
        <source>Model TFLOPS/GPU</source>
        <translation>Modell-TFLOPS/GPU</translation>
    </message>
    <message>
        <source>Model floating-point operations per second and GPU, in 10^12: matrix products forward and backward, causal half of attention, recompute not counted.</source>
        <translation>Gleitkommaoperationen des Modells pro Sekunde und GPU, in 10^12: Matrixprodukte in Forward und Backward, kausale Hälfte der Attention, ohne Recompute.</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>Model FLOPS utilisation: model TFLOPS/GPU over the GPU&apos;s dense peak in the training precision.</source>
        <translation>Model FLOPS Utilization: Modell-TFLOPS/GPU im Verhältnis zur dichten Spitzenleistung der GPU in der Trainingspräzision.</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Days to train on all tokens of the plan without interruption: steps x step time.</source>
        <translation>Tage für das Training auf allen Tokens des Plans ohne Unterbrechung: Schritte × Schrittzeit.</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>Gesamtkosten</translation>
    </message>
    <message>
        <source>Cost of the whole training: hours x GPUs x price per GPU-hour.</source>
        <translation>Kosten des gesamten Trainings: Stunden × GPUs × Preis pro GPU-Stunde.</translation>
    </message>
    <message>
        <source>Trial cost</source>
        <translation>Probekosten</translation>
    </message>
    <message>
        <source>Cost of one trial of this configuration with the plan&apos;s steps per run; start-up is not counted.</source>
        <translation>Kosten eines Probelaufs dieser Konfiguration mit den im Plan gesetzten Schritten pro Lauf; ohne Startzeit.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Whether the configuration equals the recipe&apos;s own (base) configuration in every knob: yes or no.</source>
        <translation>Ob die Konfiguration in jeder Einstellung der (Basis-)Konfiguration des Rezepts gleicht: yes oder no.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Memory of the parameters on the limiting stage&apos;s GPUs.</source>
        <translation>Speicher der Parameter auf den GPUs der limitierenden Stufe.</translation>
    </message>
    <message>
        <source>Gradient memory</source>
        <translation>Gradientenspeicher</translation>
    </message>
    <message>
        <source>Memory of the gradient buffers on the limiting stage&apos;s GPUs.</source>
        <translation>Speicher der Gradientenpuffer auf den GPUs der limitierenden Stufe.</translation>
    </message>
    <message>
        <source>Optimizer state</source>
        <translation>Optimizer-Zustand</translation>
    </message>
    <message>
        <source>Memory of master weights and moments on the limiting stage&apos;s GPUs.</source>
        <translation>Speicher der Master-Gewichte und Momente auf den GPUs der limitierenden Stufe.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Memory of the activations in flight at the peak moment of the limiting stage.</source>
        <translation>Speicher der gehaltenen Aktivierungen im Spitzenmoment der limitierenden Stufe.</translation>
    </message>
    <message>
        <source>Logits and loss</source>
        <translation>Logits und Loss</translation>
    </message>
    <message>
        <source>Memory of the logits and the loss at the peak moment of the limiting stage.</source>
        <translation>Speicher der Logits und des Loss im Spitzenmoment der limitierenden Stufe.</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Memory of communication and work buffers on the limiting stage&apos;s GPUs.</source>
        <translation>Speicher der Kommunikations- und Arbeitspuffer auf den GPUs der limitierenden Stufe.</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Memory of the CUDA context, kernels, libraries and what the allocator reserves without using.</source>
        <translation>Speicher von CUDA-Kontext, Kernels, Bibliotheken und dem, was der Allokator ungenutzt reserviert.</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the backward pass of the output layer and the loss.</source>
        <translation>Pipeline-Stufe %1 von %2 braucht am meisten Speicher: %3 GiB, erreicht im Backward-Pass von Ausgabe-Layer und Loss.</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the backward pass of a layer.</source>
        <translation>Pipeline-Stufe %1 von %2 braucht am meisten Speicher: %3 GiB, erreicht im Backward-Pass eines Layers.</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the forward pass of the experts.</source>
        <translation>Pipeline-Stufe %1 von %2 braucht am meisten Speicher: %3 GiB, erreicht im Forward-Pass der Experten.</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached while activations are computed again.</source>
        <translation>Pipeline-Stufe %1 von %2 braucht am meisten Speicher: %3 GiB, erreicht während der Neuberechnung von Aktivierungen.</translation>
    </message>
    <message>
        <source>Pipeline stage %1 of %2 needs the most memory: %3 GiB, reached in the optimizer step.</source>
        <translation>Pipeline-Stufe %1 von %2 braucht am meisten Speicher: %3 GiB, erreicht im Optimizer-Schritt.</translation>
    </message>
    <message>
        <source>Weights take %1 GiB of it (%2 %).</source>
        <translation>Davon entfallen %1 GiB (%2 %) auf Gewichte.</translation>
    </message>
    <message>
        <source>Gradients take %1 GiB of it (%2 %).</source>
        <translation>Davon entfallen %1 GiB (%2 %) auf Gradienten.</translation>
    </message>
    <message>
        <source>Optimizer state takes %1 GiB of it (%2 %).</source>
        <translation>Davon entfallen %1 GiB (%2 %) auf den Optimizer-Zustand.</translation>
    </message>
    <message>
        <source>Activations in flight take %1 GiB of it (%2 %).</source>
        <translation>Davon entfallen %1 GiB (%2 %) auf gehaltene Aktivierungen.</translation>
    </message>
    <message>
        <source>Logits and loss take %1 GiB of it (%2 %).</source>
        <translation>Davon entfallen %1 GiB (%2 %) auf Logits und Loss.</translation>
    </message>
    <message>
        <source>Communication and work buffers take %1 GiB of it (%2 %).</source>
        <translation>Davon entfallen %1 GiB (%2 %) auf Kommunikations- und Arbeitspuffer.</translation>
    </message>
    <message>
        <source>CUDA context, libraries and the allocator&apos;s reserve take %1 GiB of it (%2 %).</source>
        <translation>Davon entfallen %1 GiB (%2 %) auf CUDA-Kontext, Bibliotheken und die Reserve des Allokators.</translation>
    </message>
    <message>
        <source>That is %1 GiB more than the %2 GiB that a process can use on this GPU.</source>
        <translation>Das sind %1 GiB mehr als die %2 GiB, die ein Prozess auf dieser GPU nutzen kann.</translation>
    </message>
    <message>
        <source>That leaves %1 GiB of the %2 GiB that a process can use on this GPU (%3 %).</source>
        <translation>Damit bleiben %1 GiB der %2 GiB frei, die ein Prozess auf dieser GPU nutzen kann (%3 %).</translation>
    </message>
    <message>
        <source>The chance of running out of memory is %1 %, below the %2 % from which it counts as tight: safe.</source>
        <translation>Die Wahrscheinlichkeit eines Speichermangels ist %1 %, unter den %2 %, ab denen sie als knapp gilt: sicher.</translation>
    </message>
    <message>
        <source>The chance of running out of memory is %1 %, between %2 % and %3 %: tight. It is run.</source>
        <translation>Die Wahrscheinlichkeit eines Speichermangels ist %1 %, zwischen %2 % und %3 %: knapp. Die Konfiguration wird ausgeführt.</translation>
    </message>
    <message>
        <source>The chance of running out of memory is %1 %, at or above %2 %: potential OOM. It is skipped unless forced.</source>
        <translation>Die Wahrscheinlichkeit eines Speichermangels ist %1 %, mindestens %2 %: möglicher OOM. Die Konfiguration wird übersprungen, wenn nicht erzwungen.</translation>
    </message>
    <message>
        <source>Data parallel size</source>
        <translation>Data-Parallel-Größe</translation>
    </message>
    <message>
        <source>Micro-batches per step</source>
        <translation>Micro-Batches pro Schritt</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>Put &quot; at the end of the quoted words</source>
        <translation>Ein &quot; ans Ende der zitierten Wörter setzen</translation>
    </message>
    <message>
        <source>Put the word in quotation marks to look for it as text</source>
        <translation>Das Wort in Anführungszeichen setzen, um es als Text zu suchen</translation>
    </message>
    <message>
        <source>there is no column named %1</source>
        <translation>es gibt keine Spalte namens %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number, which column %2 needs</source>
        <translation>„%1“ ist keine Zahl, Spalte %2 braucht aber eine</translation>
    </message>
    <message>
        <source>Write numbers with a decimal point and without a unit</source>
        <translation>Zahlen mit Dezimalpunkt und ohne Einheit schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of column %2</source>
        <translation>„%1“ ist kein Wert der Spalte %2</translation>
    </message>
    <message>
        <source>Known are safe, tight and oom</source>
        <translation>Bekannt sind safe, tight und oom</translation>
    </message>
    <message>
        <source>column %1 cannot be compared with %2</source>
        <translation>Spalte %1 lässt sich nicht mit %2 vergleichen</translation>
    </message>
    <message>
        <source>Numbers know &lt; &lt;= &gt; &gt;= = and !=</source>
        <translation>Zahlen kennen &lt; &lt;= &gt; &gt;= = und !=</translation>
    </message>
    <message>
        <source>Words know =, != and ~ (contains)</source>
        <translation>Wörter kennen =, != und ~ (enthält)</translation>
    </message>
    <message>
        <source>%1 takes one value</source>
        <translation>%1 nimmt einen Wert</translation>
    </message>
    <message>
        <source>Lists belong to = and !=</source>
        <translation>Listen gehören zu = und !=</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Exposed TP communication</source>
        <translation>Exponierte TP-Kommunikation</translation>
    </message>
    <message>
        <source>Exposed CP communication</source>
        <translation>Exponierte CP-Kommunikation</translation>
    </message>
    <message>
        <source>Exposed EP communication</source>
        <translation>Exponierte EP-Kommunikation</translation>
    </message>
    <message>
        <source>Exposed PP communication</source>
        <translation>Exponierte PP-Kommunikation</translation>
    </message>
    <message>
        <source>Exposed DP communication</source>
        <translation>Exponierte DP-Kommunikation</translation>
    </message>
    <message>
        <source>Pipeline bubble</source>
        <translation>Pipeline-Bubble</translation>
    </message>
    <message>
        <source>Pipeline stage</source>
        <translation>Pipeline-Stufe</translation>
    </message>
    <message>
        <source>Memory per GPU</source>
        <translation>Speicher pro GPU</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>Zeit pro Schritt</translation>
    </message>
    <message>
        <source>a list of the search is empty</source>
        <translation>eine Liste der Suche ist leer</translation>
    </message>
    <message>
        <source>give every searched setting at least one value</source>
        <translation>jeder durchsuchten Einstellung mindestens einen Wert geben</translation>
    </message>
    <message>
        <source>the lists multiply to more than 4294967295 combinations</source>
        <translation>die Listen ergeben mehr als 4294967295 Kombinationen</translation>
    </message>
    <message>
        <source>shorten some lists</source>
        <translation>einige Listen kürzen</translation>
    </message>
    <message>
        <source>give a value from %1 to %2</source>
        <translation>einen Wert von %1 bis %2 angeben</translation>
    </message>
    <message>
        <source>%1 is not above 0 and at most %2</source>
        <translation>%1 liegt nicht über 0 und höchstens bei %2</translation>
    </message>
    <message>
        <source>give a value above 0</source>
        <translation>einen Wert über 0 angeben</translation>
    </message>
    <message>
        <source>no model is chosen</source>
        <translation>kein Modell ausgewählt</translation>
    </message>
    <message>
        <source>choose a model of the catalogue or import one</source>
        <translation>ein Modell des Katalogs wählen oder eines importieren</translation>
    </message>
    <message>
        <source>no cluster is chosen</source>
        <translation>kein Cluster ausgewählt</translation>
    </message>
    <message>
        <source>give a resource shape or the memory per GPU</source>
        <translation>eine Resource-Shape oder den Speicher pro GPU angeben</translation>
    </message>
    <message>
        <source>two clusters are called &quot;%1&quot;</source>
        <translation>zwei Cluster heißen „%1“</translation>
    </message>
    <message>
        <source>give each cluster its own name</source>
        <translation>jedem Cluster einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>no network between the nodes is known for this GPU, so step times cannot be trusted</source>
        <translation>für diese GPU ist kein Netzwerk zwischen den Knoten bekannt, daher sind die Schrittzeiten nicht verlässlich</translation>
    </message>
    <message>
        <source>give the network bandwidth per GPU in Gbit/s</source>
        <translation>die Netzwerkbandbreite pro GPU in Gbit/s angeben</translation>
    </message>
    <message>
        <source>the tight limit must lie above 0 and below the OOM limit, which is at most 1</source>
        <translation>die Grenze für „knapp“ muss über 0 und unter der OOM-Grenze liegen, diese höchstens bei 1</translation>
    </message>
    <message>
        <source>use 0.05 and 0.5</source>
        <translation>0.05 und 0.5 verwenden</translation>
    </message>
    <message>
        <source>the model has no experts, so this list has no effect</source>
        <translation>das Modell hat keine Experten, daher ist diese Liste wirkungslos</translation>
    </message>
    <message>
        <source>leave it empty</source>
        <translation>leer lassen</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>die Liste ist leer</translation>
    </message>
    <message>
        <source>give at least one value</source>
        <translation>mindestens einen Wert angeben</translation>
    </message>
    <message>
        <source>%1 is listed more than once</source>
        <translation>%1 ist mehrfach aufgeführt</translation>
    </message>
    <message>
        <source>remove the repetition</source>
        <translation>die Wiederholung entfernen</translation>
    </message>
    <message>
        <source>the minimum model parallel size %1 is above the maximum %2</source>
        <translation>die minimale Model-Parallel-Größe %1 liegt über der maximalen %2</translation>
    </message>
    <message>
        <source>use at most %1</source>
        <translation>höchstens %1 verwenden</translation>
    </message>
    <message>
        <source>use tensor_parallel %1</source>
        <translation>tensor_parallel %1 verwenden</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1</source>
        <translation>pipeline_parallel %1 verwenden</translation>
    </message>
    <message>
        <source>use context_parallel %1</source>
        <translation>context_parallel %1 verwenden</translation>
    </message>
    <message>
        <source>use expert_parallel %1</source>
        <translation>expert_parallel %1 verwenden</translation>
    </message>
    <message>
        <source>recompute all activations</source>
        <translation>alle Aktivierungen neu berechnen</translation>
    </message>
    <message>
        <source>use micro_batch_size 1</source>
        <translation>micro_batch_size 1 verwenden</translation>
    </message>
    <message>
        <source>shard parameters over all data-parallel ranks (FSDP), without pipeline</source>
        <translation>Parameter über alle Data-Parallel-Ranks verteilen (FSDP), ohne Pipeline</translation>
    </message>
    <message>
        <source>let every parallel size be found automatically</source>
        <translation>jede Parallel-Größe automatisch bestimmen lassen</translation>
    </message>
    <message>
        <source>train on %1 nodes, with every parallel size found automatically</source>
        <translation>auf %1 Knoten trainieren und jede Parallel-Größe automatisch bestimmen lassen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>use %1 or %2</source>
        <translation>%1 oder %2 verwenden</translation>
    </message>
    <message>
        <source>use %1, %2 or %3</source>
        <translation>%1, %2 oder %3 verwenden</translation>
    </message>
    <message>
        <source>bring the product to %1 or %2</source>
        <translation>das Produkt auf %1 oder %2 bringen</translation>
    </message>
    <message>
        <source>bring the product to %1</source>
        <translation>das Produkt auf %1 bringen</translation>
    </message>
    <message>
        <source>lower a parallel size or raise the maximum model parallel size to %1</source>
        <translation>eine Parallel-Größe senken oder die maximale Model-Parallel-Größe auf %1 erhöhen</translation>
    </message>
    <message>
        <source>raise a parallel size or lower the minimum model parallel size to %1</source>
        <translation>eine Parallel-Größe erhöhen oder die minimale Model-Parallel-Größe auf %1 senken</translation>
    </message>
    <message>
        <source>use at most %2, and split the rest over the pipeline</source>
        <translation>höchstens %2 verwenden und den Rest auf die Pipeline aufteilen</translation>
    </message>
    <message>
        <source>use virtual_pipeline %1 or %2</source>
        <translation>virtual_pipeline %1 oder %2 verwenden</translation>
    </message>
    <message>
        <source>use virtual_pipeline %1</source>
        <translation>virtual_pipeline %1 verwenden</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1 or %2</source>
        <translation>pipeline_parallel %1 oder %2 verwenden</translation>
    </message>
    <message>
        <source>use global_batch_size %1 or %2, or no virtual pipeline</source>
        <translation>global_batch_size %1 oder %2 verwenden, oder keine Virtual Pipeline</translation>
    </message>
    <message>
        <source>use global_batch_size %1, or no virtual pipeline</source>
        <translation>global_batch_size %1 verwenden, oder keine Virtual Pipeline</translation>
    </message>
    <message>
        <source>use seq_length %1 or %2</source>
        <translation>seq_length %1 oder %2 verwenden</translation>
    </message>
    <message>
        <source>use seq_length %1</source>
        <translation>seq_length %1 verwenden</translation>
    </message>
    <message>
        <source>lower expert_tensor_parallel or pipeline_parallel</source>
        <translation>expert_tensor_parallel oder pipeline_parallel senken</translation>
    </message>
    <message>
        <source>use one of: %1</source>
        <translation>einen dieser Werte verwenden: %1</translation>
    </message>
    <message>
        <source>train in bf16</source>
        <translation>in bf16 trainieren</translation>
    </message>
    <message>
        <source>use a larger micro batch or a sequence that is a multiple of %1 per rank</source>
        <translation>einen größeren Micro-Batch oder eine Sequenz verwenden, die pro Rank ein Vielfaches von %1 ist</translation>
    </message>
    <message>
        <source>use a smaller tensor parallel size or train in bf16</source>
        <translation>eine kleinere Tensor-Parallel-Größe verwenden oder in bf16 trainieren</translation>
    </message>
    <message>
        <source>use 1 to %1 layers</source>
        <translation>1 bis %1 Layer verwenden</translation>
    </message>
    <message>
        <source>use pipeline_parallel 1 or no FSDP</source>
        <translation>pipeline_parallel 1 oder kein FSDP verwenden</translation>
    </message>
    <message>
        <source>Sizes are at least 1</source>
        <translation>Größen sind mindestens 1</translation>
    </message>
    <message>
        <source>A parallel or batch size below 1 describes no run.</source>
        <translation>Eine Parallel- oder Batch-Größe unter 1 beschreibt keinen Lauf.</translation>
    </message>
    <message>
        <source>Tensor x pipeline x context parallel divides the GPUs</source>
        <translation>Tensor × Pipeline × Context Parallel teilt die GPUs</translation>
    </message>
    <message>
        <source>Megatron-Core builds its groups from equal blocks of tensor x context x pipeline ranks; what is left over is data parallel (parallel_state.initialize_model_parallel).</source>
        <translation>Megatron-Core bildet seine Gruppen aus gleich großen Blöcken von Tensor-, Context- und Pipeline-Ranks; der Rest ist Data Parallel (parallel_state.initialize_model_parallel).</translation>
    </message>
    <message>
        <source>tensor x pipeline x context parallel = %1 does not divide %2 GPUs</source>
        <translation>Tensor × Pipeline × Context Parallel = %1 teilt %2 GPUs nicht</translation>
    </message>
    <message>
        <source>Model parallel size is within the plan&apos;s limits</source>
        <translation>Die Model-Parallel-Größe liegt in den Grenzen des Plans</translation>
    </message>
    <message>
        <source>The plan bounds tensor x pipeline x context x expert parallel (max-model-parallel-size), as the original AutoTuner does, to keep the search small.</source>
        <translation>Der Plan begrenzt Tensor × Pipeline × Context × Expert Parallel (max-model-parallel-size) wie der ursprüngliche AutoTuner, um die Suche klein zu halten.</translation>
    </message>
    <message>
        <source>Tensor parallel divides the attention heads</source>
        <translation>Tensor Parallel teilt die Attention-Heads</translation>
    </message>
    <message>
        <source>Each tensor rank holds whole attention heads; Megatron-Core refuses otherwise (TransformerConfig.__post_init__).</source>
        <translation>Jeder Tensor-Rank hält ganze Attention-Heads; Megatron-Core lehnt anderes ab (TransformerConfig.__post_init__).</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 attention heads</source>
        <translation>tensor_parallel %1 teilt %2 Attention-Heads nicht</translation>
    </message>
    <message>
        <source>Tensor parallel divides the query groups</source>
        <translation>Tensor Parallel teilt die Query-Gruppen</translation>
    </message>
    <message>
        <source>Key and value heads are split over tensor ranks. Megatron-Core up to 0.13 (NeMo 25.07) refuses a tensor parallel size that does not divide num_query_groups; later versions also take a multiple of it and replicate the groups (TransformerConfig.__post_init__).</source>
        <translation>Key- und Value-Heads werden auf die Tensor-Ranks aufgeteilt. Megatron-Core bis 0.13 (NeMo 25.07) lehnt eine Tensor-Parallel-Größe ab, die num_query_groups nicht teilt; spätere Versionen nehmen auch ein Vielfaches und replizieren die Gruppen (TransformerConfig.__post_init__).</translation>
    </message>
    <message>
        <source>Tensor parallel divides the layer widths</source>
        <translation>Tensor Parallel teilt die Breiten der Layer</translation>
    </message>
    <message>
        <source>Feed-forward, shared expert, Mamba and Hyena dimensions and a fixed vocabulary are cut into equal parts, one per tensor rank (megatron.core.utils.divide).</source>
        <translation>Feed-Forward-, Shared-Expert-, Mamba- und Hyena-Dimensionen sowie ein festes Vokabular werden in gleiche Teile zerlegt, einen pro Tensor-Rank (megatron.core.utils.divide).</translation>
    </message>
    <message>
        <source>Tensor parallel stays inside a node or NVLink domain</source>
        <translation>Tensor Parallel bleibt in einem Knoten oder einer NVLink-Domäne</translation>
    </message>
    <message>
        <source>Tensor parallelism exchanges activations in every layer; across the slower network it stalls the GPUs. This is AutoTuner&apos;s rule: the framework would run it (Megatron-LM, arXiv:2104.04473, takeaway 1).</source>
        <translation>Tensor-Parallelität tauscht in jedem Layer Aktivierungen aus; über das langsamere Netzwerk bremst das die GPUs aus. Dies ist eine Regel von AutoTuner: Das Framework würde es ausführen (Megatron-LM, arXiv:2104.04473, Takeaway 1).</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not fit evenly into the %2 GPUs of a node or NVLink domain</source>
        <translation>tensor_parallel %1 geht nicht glatt in den %2 GPUs eines Knotens oder einer NVLink-Domäne auf</translation>
    </message>
    <message>
        <source>Every pipeline chunk has a layer</source>
        <translation>Jeder Pipeline-Chunk hat einen Layer</translation>
    </message>
    <message>
        <source>A pipeline stage, or a chunk of one, without a layer has nothing to compute (megatron.core.transformer.transformer_block.get_num_layers_to_build).</source>
        <translation>Eine Pipeline-Stufe oder ein Chunk davon ohne Layer hat nichts zu rechnen (megatron.core.transformer.transformer_block.get_num_layers_to_build).</translation>
    </message>
    <message>
        <source>pipeline_parallel %1 x virtual_pipeline %2 needs more than the model&apos;s %3 layers</source>
        <translation>pipeline_parallel %1 × virtual_pipeline %2 braucht mehr als die %3 Layer des Modells</translation>
    </message>
    <message>
        <source>Layers divide over pipeline stages and chunks</source>
        <translation>Die Layer verteilen sich gleichmäßig auf Pipeline-Stufen und Chunks</translation>
    </message>
    <message>
        <source>Megatron-Core gives every stage and chunk the same number of layers and refuses otherwise, unless the sizes of the first and last stage are given (get_num_layers_to_build).</source>
        <translation>Megatron-Core gibt jeder Stufe und jedem Chunk gleich viele Layer und lehnt anderes ab, sofern nicht die Größen der ersten und letzten Stufe angegeben sind (get_num_layers_to_build).</translation>
    </message>
    <message>
        <source>%1 layers do not divide into pipeline_parallel %2 x virtual_pipeline %3</source>
        <translation>%1 Layer lassen sich nicht gleichmäßig auf pipeline_parallel %2 × virtual_pipeline %3 verteilen</translation>
    </message>
    <message>
        <source>Given stage sizes leave a rest that divides</source>
        <translation>Vorgegebene Stufengrößen lassen einen teilbaren Rest</translation>
    </message>
    <message>
        <source>With num_layers_in_first_pipeline_stage or …_last_…, the other stages share the rest equally and every stage divides into the virtual chunks. Ends with one layer less than the middle stand for account_for_embedding_in_pipeline_split and account_for_loss_in_pipeline_split (get_num_layers_to_build).</source>
        <translation>Mit num_layers_in_first_pipeline_stage oder …_last_… teilen sich die übrigen Stufen den Rest gleichmäßig, und jede Stufe teilt sich in die virtuellen Chunks. Enden mit einem Layer weniger als in der Mitte stehen für account_for_embedding_in_pipeline_split und account_for_loss_in_pipeline_split (get_num_layers_to_build).</translation>
    </message>
    <message>
        <source>Virtual pipeline needs a pipeline</source>
        <translation>Virtual Pipeline braucht eine Pipeline</translation>
    </message>
    <message>
        <source>Interleaving splits the stages of a pipeline; with one stage there is nothing to interleave (megatron.core.parallel_state: pipeline size must be above 1 with the interleaved schedule).</source>
        <translation>Interleaving teilt die Stufen einer Pipeline; bei einer Stufe gibt es nichts zu verschränken (megatron.core.parallel_state: Die Pipeline-Größe muss beim Interleaved-Schedule über 1 liegen).</translation>
    </message>
    <message>
        <source>virtual_pipeline %1 needs pipeline_parallel above 1</source>
        <translation>virtual_pipeline %1 braucht pipeline_parallel über 1</translation>
    </message>
    <message>
        <source>The model class can be interleaved</source>
        <translation>Die Modellklasse lässt Interleaving zu</translation>
    </message>
    <message>
        <source>Mamba, Hyena, T5 and Gemma 3 models of NeMo and Megatron-Core do not build virtual pipeline chunks.</source>
        <translation>Mamba-, Hyena-, T5- und Gemma-3-Modelle von NeMo und Megatron-Core bilden keine Virtual-Pipeline-Chunks.</translation>
    </message>
    <message>
        <source>Interleaving: micro-batches are a multiple of the pipeline size</source>
        <translation>Interleaving: Micro-Batches sind ein Vielfaches der Pipeline-Größe</translation>
    </message>
    <message>
        <source>The interleaved schedule works through groups of pipeline-size micro-batches (microbatch_group_size_per_vp_stage); a remainder would deadlock and is refused (megatron.core.pipeline_parallel.schedules).</source>
        <translation>Der Interleaved-Schedule arbeitet Gruppen von so vielen Micro-Batches ab, wie die Pipeline Stufen hat (microbatch_group_size_per_vp_stage); ein Rest würde zum Deadlock führen und wird abgelehnt (megatron.core.pipeline_parallel.schedules).</translation>
    </message>
    <message>
        <source>%1 micro-batches per step are no multiple of pipeline_parallel %2, which interleaving needs</source>
        <translation>%1 Micro-Batches pro Schritt sind kein Vielfaches von pipeline_parallel %2, wie es Interleaving verlangt</translation>
    </message>
    <message>
        <source>The attention can be split over the sequence</source>
        <translation>Die Attention lässt sich über die Sequenz aufteilen</translation>
    </message>
    <message>
        <source>NeMo&apos;s Gemma 2 and Gemma 3 attention forbids context parallelism.</source>
        <translation>Die Attention von Gemma 2 und Gemma 3 in NeMo verbietet Context-Parallelität.</translation>
    </message>
    <message>
        <source>The sequence divides into 2 x context parallel slices</source>
        <translation>Die Sequenz teilt sich in 2 × Context Parallel Abschnitte</translation>
    </message>
    <message>
        <source>Every context rank takes two slices, one from each end, so that causal attention is balanced (megatron.core.utils.get_batch_on_this_cp_rank; TransformerEngine context parallelism).</source>
        <translation>Jeder Context-Rank bekommt zwei Abschnitte, von jedem Ende einen, damit kausale Attention ausgeglichen ist (megatron.core.utils.get_batch_on_this_cp_rank; Context-Parallelität der TransformerEngine).</translation>
    </message>
    <message>
        <source>sequence length %1 does not divide into 2 x context_parallel = %2 slices</source>
        <translation>Sequenzlänge %1 teilt sich nicht in 2 × context_parallel = %2 Abschnitte</translation>
    </message>
    <message>
        <source>Sequence parallel: the sequence divides over tensor ranks</source>
        <translation>Sequence Parallel: Die Sequenz teilt sich auf die Tensor-Ranks</translation>
    </message>
    <message>
        <source>Sequence parallelism splits a context rank&apos;s tokens over the tensor ranks (megatron.core.tensor_parallel.mappings).</source>
        <translation>Sequence-Parallelität teilt die Tokens eines Context-Ranks auf die Tensor-Ranks auf (megatron.core.tensor_parallel.mappings).</translation>
    </message>
    <message>
        <source>sequence length %1 over context_parallel %2 does not divide by tensor_parallel %3, which sequence parallelism needs</source>
        <translation>Sequenzlänge %1 bei context_parallel %2 ist nicht durch tensor_parallel %3 teilbar, wie es Sequence-Parallelität verlangt</translation>
    </message>
    <message>
        <source>Sequence parallel needs tensor parallel</source>
        <translation>Sequence Parallel braucht Tensor Parallel</translation>
    </message>
    <message>
        <source>Sequence parallelism splits work over the tensor ranks; with one rank there is nothing to split (ModelParallelConfig.__post_init__).</source>
        <translation>Sequence-Parallelität teilt Arbeit auf die Tensor-Ranks auf; bei einem Rank gibt es nichts aufzuteilen (ModelParallelConfig.__post_init__).</translation>
    </message>
    <message>
        <source>sequence parallelism needs tensor_parallel above 1</source>
        <translation>Sequence-Parallelität braucht tensor_parallel über 1</translation>
    </message>
    <message>
        <source>Experts with tensor parallel need sequence parallel</source>
        <translation>Experten mit Tensor Parallel brauchen Sequence Parallel</translation>
    </message>
    <message>
        <source>Megatron-Core refuses to train experts with tensor parallelism unless sequence parallelism is on (megatron.core.transformer.moe.moe_layer).</source>
        <translation>Megatron-Core trainiert Experten mit Tensor-Parallelität nur mit eingeschalteter Sequence-Parallelität (megatron.core.transformer.moe.moe_layer).</translation>
    </message>
    <message>
        <source>a model with experts needs sequence parallelism at tensor_parallel %1</source>
        <translation>ein Modell mit Experten braucht bei tensor_parallel %1 Sequence-Parallelität</translation>
    </message>
    <message>
        <source>Expert parallel needs experts</source>
        <translation>Expert Parallel braucht Experten</translation>
    </message>
    <message>
        <source>A dense model has no experts to distribute.</source>
        <translation>Ein dichtes Modell hat keine Experten zu verteilen.</translation>
    </message>
    <message>
        <source>Expert parallel divides the experts</source>
        <translation>Expert Parallel teilt die Experten</translation>
    </message>
    <message>
        <source>Every expert rank holds the same number of experts (TransformerConfig.__post_init__).</source>
        <translation>Jeder Expert-Rank hält gleich viele Experten (TransformerConfig.__post_init__).</translation>
    </message>
    <message>
        <source>expert_parallel %1 does not divide %2 experts</source>
        <translation>expert_parallel %1 teilt %2 Experten nicht</translation>
    </message>
    <message>
        <source>Expert x expert tensor x pipeline parallel divides the GPUs</source>
        <translation>Expert × Expert Tensor × Pipeline Parallel teilt die GPUs</translation>
    </message>
    <message>
        <source>Expert layers have their own grid of ranks over all GPUs: expert parallel x expert tensor x pipeline x expert data parallel (parallel_state.initialize_model_parallel).</source>
        <translation>Experten-Layer haben ihr eigenes Raster von Ranks über alle GPUs: Expert Parallel × Expert Tensor × Pipeline × Expert Data Parallel (parallel_state.initialize_model_parallel).</translation>
    </message>
    <message>
        <source>expert x expert tensor x pipeline parallel = %1 does not divide %2 GPUs</source>
        <translation>Expert × Expert Tensor × Pipeline Parallel = %1 teilt %2 GPUs nicht</translation>
    </message>
    <message>
        <source>Expert tensor parallel divides the expert width</source>
        <translation>Expert Tensor Parallel teilt die Expertenbreite</translation>
    </message>
    <message>
        <source>Expert weights are cut into equal parts, one per expert tensor rank (megatron.core.transformer.moe.experts).</source>
        <translation>Experten-Gewichte werden in gleiche Teile zerlegt, einen pro Expert-Tensor-Rank (megatron.core.transformer.moe.experts).</translation>
    </message>
    <message>
        <source>expert_tensor_parallel %1 does not divide the expert width %2</source>
        <translation>expert_tensor_parallel %1 teilt die Expertenbreite %2 nicht</translation>
    </message>
    <message>
        <source>Global batch divides over micro-batches and data-parallel ranks</source>
        <translation>Der Global Batch teilt sich auf Micro-Batches und Data-Parallel-Ranks</translation>
    </message>
    <message>
        <source>Every data-parallel rank runs the same number of micro-batches; data parallel = GPUs / (tensor x pipeline x context). Expert parallelism has no part in it (megatron.core.num_microbatches_calculator).</source>
        <translation>Jeder Data-Parallel-Rank verarbeitet gleich viele Micro-Batches; Data Parallel = GPUs / (Tensor × Pipeline × Context). Expert Parallel spielt dabei keine Rolle (megatron.core.num_microbatches_calculator).</translation>
    </message>
    <message>
        <source>global_batch_size %1 is no multiple of micro_batch_size %2 x data parallel %3</source>
        <translation>global_batch_size %1 ist kein Vielfaches von micro_batch_size %2 × Data Parallel %3</translation>
    </message>
    <message>
        <source>The GPU has the training precision</source>
        <translation>Die GPU beherrscht die Trainingspräzision</translation>
    </message>
    <message>
        <source>fp8 needs Ada, Hopper or Blackwell tensor cores, MX formats and fp4 need Blackwell, blockwise fp8 Hopper or newer (TransformerEngine&apos;s support table).</source>
        <translation>fp8 braucht Tensor Cores von Ada, Hopper oder Blackwell, MX-Formate und fp4 brauchen Blackwell, blockweises fp8 Hopper oder neuer (Support-Tabelle der TransformerEngine).</translation>
    </message>
    <message>
        <source>Dimensions fit the low-precision matrix products</source>
        <translation>Die Dimensionen passen zu den Matrixprodukten niedriger Präzision</translation>
    </message>
    <message>
        <source>TransformerEngine&apos;s fp8 products need dimensions that are multiples of 16; block-scaled formats (MX, fp4) multiples of 32.</source>
        <translation>Die fp8-Produkte der TransformerEngine brauchen Dimensionen, die Vielfache von 16 sind; blockskalierte Formate (MX, fp4) Vielfache von 32.</translation>
    </message>
    <message>
        <source>Recompute names parts that the model has</source>
        <translation>Recompute nennt Teile, die das Modell hat</translation>
    </message>
    <message>
        <source>Selective recompute of a part that the model lacks, or of more layers than a chunk holds, does nothing or is refused (TransformerConfig.__post_init__).</source>
        <translation>Selektives Recompute eines Teils, den das Modell nicht hat, oder von mehr Layern, als ein Chunk enthält, bewirkt nichts oder wird abgelehnt (TransformerConfig.__post_init__).</translation>
    </message>
    <message>
        <source>FSDP runs without a pipeline and divides the data-parallel ranks</source>
        <translation>FSDP läuft ohne Pipeline und teilt die Data-Parallel-Ranks</translation>
    </message>
    <message>
        <source>Fully sharded data parallelism splits parameters over data x context parallel ranks; with pipeline stages it is refused (Megatron FSDP).</source>
        <translation>Fully Sharded Data Parallel verteilt die Parameter über Data × Context Parallel Ranks; mit Pipeline-Stufen wird es abgelehnt (Megatron FSDP).</translation>
    </message>
    <message>
        <source>The sequence fits the learned position table</source>
        <translation>Die Sequenz passt in die gelernte Positionstabelle</translation>
    </message>
    <message>
        <source>Models with learned absolute positions have no embedding for later tokens.</source>
        <translation>Modelle mit gelernten absoluten Positionen haben kein Embedding für spätere Tokens.</translation>
    </message>
    <message>
        <source>sequence length %1 exceeds the model&apos;s %2 learned positions</source>
        <translation>Sequenzlänge %1 überschreitet die %2 gelernten Positionen des Modells</translation>
    </message>
    <message>
        <source>hidden size %1 is no multiple of %2, which low-precision matrix products need</source>
        <translation>Hidden Size %1 ist kein Vielfaches von %2, wie es Matrixprodukte niedriger Präzision verlangen</translation>
    </message>
    <message>
        <source>attention width %1 per tensor rank is no multiple of %2, which low-precision matrix products need</source>
        <translation>Attention-Breite %1 pro Tensor-Rank ist kein Vielfaches von %2, wie es Matrixprodukte niedriger Präzision verlangen</translation>
    </message>
    <message>
        <source>feed-forward width %1 per tensor rank is no multiple of %2, which low-precision matrix products need</source>
        <translation>Feed-Forward-Breite %1 pro Tensor-Rank ist kein Vielfaches von %2, wie es Matrixprodukte niedriger Präzision verlangen</translation>
    </message>
    <message>
        <source>shared expert width %1 per tensor rank is no multiple of %2, which low-precision matrix products need</source>
        <translation>Shared-Expert-Breite %1 pro Tensor-Rank ist kein Vielfaches von %2, wie es Matrixprodukte niedriger Präzision verlangen</translation>
    </message>
    <message>
        <source>expert width %1 per tensor rank is no multiple of %2, which low-precision matrix products need</source>
        <translation>Expertenbreite %1 pro Tensor-Rank ist kein Vielfaches von %2, wie es Matrixprodukte niedriger Präzision verlangen</translation>
    </message>
    <message>
        <source>%1 tokens of a micro batch on one rank are no multiple of %2, which low-precision matrix products need</source>
        <translation>%1 Tokens eines Micro-Batch auf einem Rank sind kein Vielfaches von %2, wie es Matrixprodukte niedriger Präzision verlangen</translation>
    </message>
    <message>
        <source>%1 is %2 but must be at least %3</source>
        <translation>%1 ist %2, muss aber mindestens %3 sein</translation>
    </message>
    <message>
        <source>tensor x pipeline x context x expert parallel = %1 is above the model parallel limit %3</source>
        <translation>Tensor × Pipeline × Context × Expert Parallel = %1 liegt über dem Model-Parallel-Maximum %3</translation>
    </message>
    <message>
        <source>tensor x pipeline x context x expert parallel = %1 is below the model parallel minimum %2</source>
        <translation>Tensor × Pipeline × Context × Expert Parallel = %1 liegt unter dem Model-Parallel-Minimum %2</translation>
    </message>
    <message>
        <source>tensor_parallel %1 neither divides nor is a multiple of %2 query groups</source>
        <translation>tensor_parallel %1 ist weder Teiler noch Vielfaches von %2 Query-Gruppen</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 query groups</source>
        <translation>tensor_parallel %1 teilt %2 Query-Gruppen nicht</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide the feed-forward width %2</source>
        <translation>tensor_parallel %1 teilt die Feed-Forward-Breite %2 nicht</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide the shared expert&apos;s width %2</source>
        <translation>tensor_parallel %1 teilt die Shared-Expert-Breite %2 nicht</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 Mamba heads</source>
        <translation>tensor_parallel %1 teilt %2 Mamba-Heads nicht</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 Mamba groups</source>
        <translation>tensor_parallel %1 teilt %2 Mamba-Gruppen nicht</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide %2 Hyena groups</source>
        <translation>tensor_parallel %1 teilt %2 Hyena-Gruppen nicht</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide the hidden size %2 of linear attention layers</source>
        <translation>tensor_parallel %1 teilt die Hidden Size %2 der Linear-Attention-Layer nicht</translation>
    </message>
    <message>
        <source>tensor_parallel %1 does not divide the fixed vocabulary of %2</source>
        <translation>tensor_parallel %1 teilt das feste Vokabular von %2 nicht</translation>
    </message>
    <message>
        <source>stage sizes (first %2, last %3) need pipeline_parallel above 1</source>
        <translation>Stufengrößen (erste %2, letzte %3) brauchen pipeline_parallel über 1</translation>
    </message>
    <message>
        <source>first_stage_layers %2 and last_stage_layers %3 exceed the model&apos;s %4 layers</source>
        <translation>first_stage_layers %2 und last_stage_layers %3 überschreiten die %4 Layer des Modells</translation>
    </message>
    <message>
        <source>first_stage_layers %2 and last_stage_layers %3 of %4 layers leave a rest that the other stages cannot share</source>
        <translation>first_stage_layers %2 und last_stage_layers %3 von %4 Layern lassen einen Rest, den sich die übrigen Stufen nicht gleichmäßig teilen können</translation>
    </message>
    <message>
        <source>stages with first_stage_layers %2 and last_stage_layers %3 do not divide into virtual_pipeline %4 chunks</source>
        <translation>Stufen mit first_stage_layers %2 und last_stage_layers %3 teilen sich nicht in virtual_pipeline %4 Chunks</translation>
    </message>
    <message>
        <source>Mamba models have no interleaved pipeline: virtual_pipeline %1</source>
        <translation>Mamba-Modelle haben keine Interleaved-Pipeline: virtual_pipeline %1</translation>
    </message>
    <message>
        <source>Hyena models have no interleaved pipeline: virtual_pipeline %1</source>
        <translation>Hyena-Modelle haben keine Interleaved-Pipeline: virtual_pipeline %1</translation>
    </message>
    <message>
        <source>encoder-decoder models have no interleaved pipeline: virtual_pipeline %1</source>
        <translation>Encoder-Decoder-Modelle haben keine Interleaved-Pipeline: virtual_pipeline %1</translation>
    </message>
    <message>
        <source>Gemma 3 has no interleaved pipeline: virtual_pipeline %1</source>
        <translation>Gemma 3 hat keine Interleaved-Pipeline: virtual_pipeline %1</translation>
    </message>
    <message>
        <source>Gemma 2&apos;s attention cannot be split over the sequence: context_parallel %1</source>
        <translation>die Attention von Gemma 2 lässt sich nicht über die Sequenz aufteilen: context_parallel %1</translation>
    </message>
    <message>
        <source>Gemma 3&apos;s attention cannot be split over the sequence: context_parallel %1</source>
        <translation>die Attention von Gemma 3 lässt sich nicht über die Sequenz aufteilen: context_parallel %1</translation>
    </message>
    <message>
        <source>expert_parallel %1 needs a model with experts, but this one is dense</source>
        <translation>expert_parallel %1 braucht ein Modell mit Experten, dieses ist aber dicht</translation>
    </message>
    <message>
        <source>expert_tensor_parallel %2 needs a model with experts, but this one is dense</source>
        <translation>expert_tensor_parallel %2 braucht ein Modell mit Experten, dieses ist aber dicht</translation>
    </message>
    <message>
        <source>the GPU has no hardware for %1</source>
        <translation>die GPU hat keine Hardware für %1</translation>
    </message>
    <message>
        <source>the model has no part to recompute for: %1</source>
        <translation>das Modell hat keinen Teil für Recompute von: %1</translation>
    </message>
    <message>
        <source>selective recompute names no module</source>
        <translation>selektives Recompute nennt kein Modul</translation>
    </message>
    <message>
        <source>recompute of %2 layers, but a model chunk has %3</source>
        <translation>Recompute von %2 Layern, ein Modell-Chunk hat aber %3</translation>
    </message>
    <message>
        <source>fsdp %2 cannot be combined with pipeline_parallel %3</source>
        <translation>fsdp %2 ist nicht mit pipeline_parallel %3 kombinierbar</translation>
    </message>
    <message>
        <source>fsdp %2 does not divide the %3 data x context parallel ranks</source>
        <translation>fsdp %2 teilt die %3 Data × Context Parallel Ranks nicht</translation>
    </message>
    <message>
        <source>the cluster has no GPUs</source>
        <translation>der Cluster hat keine GPUs</translation>
    </message>
    <message>
        <source>give at least one node with one GPU</source>
        <translation>mindestens einen Knoten mit einer GPU angeben</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>ein Objekt wird erwartet</translation>
    </message>
    <message>
        <source>unknown word &apos;%1&apos;; it may come from a newer version of this program</source>
        <translation>unbekanntes Wort „%1“; es stammt möglicherweise aus einer neueren Version dieses Programms</translation>
    </message>
    <message>
        <source>expected a list</source>
        <translation>erwartet wird eine Liste</translation>
    </message>
    <message>
        <source>expected text</source>
        <translation>erwartet wird ein Text</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>erwartet wird true oder false</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>erwartet wird eine Zahl</translation>
    </message>
    <message>
        <source>expected a whole number of at least 0</source>
        <translation>erwartet wird eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>run ids must be r001, r002, … and different from each other</source>
        <translation>IDs von Läufen müssen r001, r002, … lauten und sich voneinander unterscheiden</translation>
    </message>
    <message>
        <source>a run that was launched must have an attempt</source>
        <translation>ein gestarteter Lauf muss einen Versuch haben</translation>
    </message>
    <message>
        <source>expected a whole number of at least 1</source>
        <translation>erwartet wird eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>the campaign was written by a newer version of this program (format %1; this one reads up to %2)</source>
        <translation>die Kampagne wurde von einer neueren Version dieses Programms geschrieben (Format %1; diese liest bis %2)</translation>
    </message>
    <message>
        <source>Update AutoTuner to open it</source>
        <translation>AutoTuner aktualisieren, um sie zu öffnen</translation>
    </message>
    <message>
        <source>the campaign&apos;s journal could not be written or read</source>
        <translation>das Journal der Kampagne konnte nicht geschrieben oder gelesen werden</translation>
    </message>
    <message>
        <source>Check the permissions and the free space of its folder; nothing new is launched until it can be written</source>
        <translation>Rechte und freien Speicherplatz seines Ordners prüfen; Neues wird erst gestartet, wenn es sich schreiben lässt</translation>
    </message>
    <message>
        <source>the journal goes on at event %1, but the project knows events up to %2 only</source>
        <translation>das Journal geht bei Ereignis %1 weiter, aber das Projekt kennt nur Ereignisse bis %2</translation>
    </message>
    <message>
        <source>An older copy of the project file was opened: open the newest one</source>
        <translation>Eine ältere Kopie der Projektdatei wurde geöffnet: die neueste öffnen</translation>
    </message>
    <message>
        <source>Update AutoTuner to open this campaign</source>
        <translation>AutoTuner aktualisieren, um diese Kampagne zu öffnen</translation>
    </message>
    <message>
        <source>the line is no event of a campaign</source>
        <translation>die Zeile ist kein Ereignis einer Kampagne</translation>
    </message>
    <message>
        <source>this is no journal of a campaign</source>
        <translation>dies ist kein Journal einer Kampagne</translation>
    </message>
    <message>
        <source>the journal was written by a newer version of this program (format %1; this one reads up to %2)</source>
        <translation>das Journal wurde von einer neueren Version dieses Programms geschrieben (Format %1; diese liest bis %2)</translation>
    </message>
    <message>
        <source>Put a copy of the journal aside and repair or remove the line; jobs that run go on meanwhile</source>
        <translation>Eine Kopie des Journals beiseitelegen und die Zeile reparieren oder entfernen; laufende Jobs laufen inzwischen weiter</translation>
    </message>
    <message>
        <source>event %1 does not follow event %2</source>
        <translation>Ereignis %1 folgt nicht auf Ereignis %2</translation>
    </message>
    <message>
        <source>the event &apos;%1&apos; is not known to this version of the program</source>
        <translation>das Ereignis „%1“ ist dieser Version des Programms nicht bekannt</translation>
    </message>
    <message>
        <source>there is no such run in this campaign</source>
        <translation>diesen Lauf gibt es in dieser Kampagne nicht</translation>
    </message>
    <message>
        <source>Take a run from the list of runs</source>
        <translation>Einen Lauf aus der Liste der Läufe wählen</translation>
    </message>
    <message>
        <source>the run is %1 and cannot become %2</source>
        <translation>der Zustand des Laufs ist %1; ein Wechsel zu %2 ist nicht möglich</translation>
    </message>
    <message>
        <source>this is no id for a new run</source>
        <translation>dies ist keine ID für einen neuen Lauf</translation>
    </message>
    <message>
        <source>this run id was used before</source>
        <translation>diese Lauf-ID wurde bereits verwendet</translation>
    </message>
    <message>
        <source>a new run must be planned and without attempts</source>
        <translation>ein neuer Lauf muss geplant und ohne Versuche sein</translation>
    </message>
    <message>
        <source>the figures of the run are not plausible</source>
        <translation>die Zahlen des Laufs sind nicht plausibel</translation>
    </message>
    <message>
        <source>some of these runs were added before, some were not</source>
        <translation>einige dieser Läufe wurden schon hinzugefügt, andere nicht</translation>
    </message>
    <message>
        <source>a limit of the campaign is out of range</source>
        <translation>eine Grenze der Kampagne liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>Runs at a time: 1 or more; wall time above 0; budget, failures and retries 0 or more</source>
        <translation>Läufe gleichzeitig: 1 oder mehr; Höchstdauer über 0; Budget, Fehlschläge und neue Versuche 0 oder mehr</translation>
    </message>
    <message>
        <source>the job name &apos;%1&apos; was used before</source>
        <translation>der Jobname „%1“ wurde bereits verwendet</translation>
    </message>
    <message>
        <source>the job id &apos;%1&apos; belongs to another run</source>
        <translation>die Job-ID „%1“ gehört zu einem anderen Lauf</translation>
    </message>
    <message>
        <source>the run still has a job</source>
        <translation>der Lauf hat noch einen Job</translation>
    </message>
    <message>
        <source>Stop it first; it can be removed when it has ended</source>
        <translation>Zuerst stoppen; entfernen lässt er sich, wenn er beendet ist</translation>
    </message>
    <message>
        <source>nothing was run on the sandbox here</source>
        <translation>in der Sandbox wurde hier nichts ausgeführt</translation>
    </message>
    <message>
        <source>nothing was run here</source>
        <translation>hier wurde nichts ausgeführt</translation>
    </message>
    <message>
        <source>Run autotuner run first</source>
        <translation>Zuerst autotuner run ausführen</translation>
    </message>
    <message>
        <source>fits several runs: %1</source>
        <translation>passt auf mehrere Läufe: %1</translation>
    </message>
    <message>
        <source>See autotuner status</source>
        <translation>Siehe autotuner status</translation>
    </message>
    <message>
        <source>Its output is in %1</source>
        <translation>Die Ausgabe steht in %1</translation>
    </message>
    <message>
        <source>the process in the background ended</source>
        <translation>der Prozess im Hintergrund wurde beendet</translation>
    </message>
    <message>
        <source>the process in the background is not ready yet</source>
        <translation>der Prozess im Hintergrund ist noch nicht bereit</translation>
    </message>
    <message>
        <source>the process in the background could not be started</source>
        <translation>der Prozess im Hintergrund konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>is not a whole number from 1 to 1000</source>
        <translation>ist keine ganze Zahl von 1 bis 1000</translation>
    </message>
    <message>
        <source>the checks before the launch found a problem; nothing was launched</source>
        <translation>die Prüfungen vor dem Start fanden ein Problem; nichts wurde gestartet</translation>
    </message>
    <message>
        <source>See autotuner doctor; --skip-checks launches nevertheless</source>
        <translation>Siehe autotuner doctor; --skip-checks startet trotzdem</translation>
    </message>
    <message>
        <source>is not a whole number from %1 to %2</source>
        <translation>ist keine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a variable</source>
        <translation>„%1“ ist kein Name einer Variablen</translation>
    </message>
    <message>
        <source>is not NAME=VALUE</source>
        <translation>ist nicht NAME=VALUE</translation>
    </message>
    <message>
        <source>this computer has no keychain (Secret Service) that answers, so that no login can be kept</source>
        <translation>dieser Rechner hat keinen antwortenden Schlüsselbund (Secret Service), daher kann keine Anmeldung aufbewahrt werden</translation>
    </message>
    <message>
        <source>Set LEPTON_AUTOTUNER_WORKSPACE_ID and LEPTON_AUTOTUNER_TOKEN, or log in with the lep command line</source>
        <translation>LEPTON_AUTOTUNER_WORKSPACE_ID und LEPTON_AUTOTUNER_TOKEN setzen oder sich mit der Befehlszeile lep anmelden</translation>
    </message>
    <message>
        <source>the workspace id is missing</source>
        <translation>die ID des Arbeitsbereichs fehlt</translation>
    </message>
    <message>
        <source>Give it, or paste id:token as the credentials page shows it</source>
        <translation>Angeben oder id:token einfügen, wie es die Seite mit Zugangsdaten zeigt</translation>
    </message>
    <message>
        <source>no login to this workspace is kept</source>
        <translation>für diesen Arbeitsbereich ist keine Anmeldung aufbewahrt</translation>
    </message>
    <message>
        <source>Kept are: %1</source>
        <translation>Aufbewahrt sind: %1</translation>
    </message>
    <message>
        <source>has no log (%1)</source>
        <translation>hat kein Log (%1)</translation>
    </message>
    <message>
        <source>is not the number of a worker</source>
        <translation>ist nicht die Nummer eines Workers</translation>
    </message>
    <message>
        <source>name one run: its id or its configuration</source>
        <translation>einen Lauf nennen: seine ID oder seine Konfiguration</translation>
    </message>
    <message>
        <source>one log is read: name its file, or - for standard input</source>
        <translation>genau ein Log wird gelesen: seine Datei nennen, oder - für die Standardeingabe</translation>
    </message>
    <message>
        <source>there is no login to a workspace</source>
        <translation>es gibt keine Anmeldung an einem Arbeitsbereich</translation>
    </message>
    <message>
        <source>there is no login to the workspace %1</source>
        <translation>es gibt keine Anmeldung am Arbeitsbereich %1</translation>
    </message>
    <message>
        <source>Use autotuner login, set LEPTON_AUTOTUNER_WORKSPACE_ID and LEPTON_AUTOTUNER_TOKEN, or try it with --sandbox</source>
        <translation>autotuner login verwenden, LEPTON_AUTOTUNER_WORKSPACE_ID und LEPTON_AUTOTUNER_TOKEN setzen oder es mit --sandbox ausprobieren</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>these runs are watched already by %1</source>
        <translation>diese Läufe werden bereits von %1 überwacht</translation>
    </message>
    <message>
        <source>See autotuner status %1</source>
        <translation>Siehe autotuner status %1</translation>
    </message>
    <message>
        <source>is required: generate has stored none</source>
        <translation>ist erforderlich: generate hat keine gespeichert</translation>
    </message>
    <message>
        <source>Give the node group&apos;s name, or try it with --sandbox</source>
        <translation>Den Namen der Knotengruppe angeben oder es mit --sandbox ausprobieren</translation>
    </message>
    <message>
        <source>nothing was launched</source>
        <translation>nichts wurde gestartet</translation>
    </message>
    <message>
        <source>contradicts --sequential, which means one at a time</source>
        <translation>widerspricht --sequential, das „einer nach dem anderen“ bedeutet</translation>
    </message>
    <message>
        <source>is not used with --sandbox</source>
        <translation>wird mit --sandbox nicht verwendet</translation>
    </message>
    <message>
        <source>needs --dry-run</source>
        <translation>verlangt --dry-run</translation>
    </message>
    <message>
        <source>no such configuration</source>
        <translation>diese Konfiguration gibt es nicht</translation>
    </message>
    <message>
        <source>See autotuner list-configs</source>
        <translation>Siehe autotuner list-configs</translation>
    </message>
    <message>
        <source>no configuration can be run</source>
        <translation>keine Konfiguration kann ausgeführt werden</translation>
    </message>
    <message>
        <source>there is no terminal to ask for the token</source>
        <translation>es gibt kein Terminal, um nach dem Token zu fragen</translation>
    </message>
    <message>
        <source>Hand it over with --token-stdin, from a file or a password manager</source>
        <translation>Es mit --token-stdin übergeben, aus einer Datei oder einem Passwortmanager</translation>
    </message>
    <message>
        <source>give the runs to stop, or --all</source>
        <translation>die zu stoppenden Läufe angeben, oder --all</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>die Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Einen anderen Ordner wählen oder Platz auf dem Datenträger schaffen.</translation>
    </message>
    <message>
        <source>the campaign is shown, but driven elsewhere</source>
        <translation>die Kampagne wird angezeigt, aber anderswo gesteuert</translation>
    </message>
    <message>
        <source>Repeat the run where it was launched</source>
        <translation>Den Lauf dort wiederholen, wo er gestartet wurde</translation>
    </message>
    <message>
        <source>no configuration is checked</source>
        <translation>keine Konfiguration ist markiert</translation>
    </message>
    <message>
        <source>Check configurations in the table first</source>
        <translation>Zuerst Konfigurationen in der Tabelle markieren</translation>
    </message>
    <message>
        <source>the configurations are not known yet</source>
        <translation>die Konfigurationen sind noch nicht bekannt</translation>
    </message>
    <message>
        <source>Wait until the search is done; the Plan page says what keeps it from starting.</source>
        <translation>Warten, bis die Suche fertig ist; die Plan-Seite sagt, was ihren Start verhindert.</translation>
    </message>
    <message>
        <source>the configuration is not among those of the plan</source>
        <translation>die Konfiguration gehört nicht zu denen des Plans</translation>
    </message>
    <message>
        <source>Choose a row of the configurations table.</source>
        <translation>Eine Zeile der Konfigurationstabelle wählen.</translation>
    </message>
    <message>
        <source>the project has no file yet</source>
        <translation>das Projekt hat noch keine Datei</translation>
    </message>
    <message>
        <source>Save it first: runs are kept beside the project&apos;s file.</source>
        <translation>Zuerst speichern: Läufe liegen neben der Projektdatei.</translation>
    </message>
    <message>
        <source>the project is open read-only</source>
        <translation>das Projekt ist schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <source>Runs are launched and stopped where it was opened first, or save it under another name.</source>
        <translation>Läufe werden dort gestartet und gestoppt, wo es zuerst geöffnet wurde; oder unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>%1 waiting run(s) were meant for a workspace, and this is the sandbox</source>
        <translation>%1 wartende Läufe waren für einen Arbeitsbereich bestimmt, und dies ist die Sandbox</translation>
    </message>
    <message>
        <source>%1 waiting run(s) were meant for the sandbox, and this is a workspace that bills</source>
        <translation>%1 wartende Läufe waren für die Sandbox bestimmt, und dies ist ein Arbeitsbereich, der abrechnet</translation>
    </message>
    <message>
        <source>They are held back. Let them go in the Run menu if they are to run here.</source>
        <translation>Sie werden zurückgehalten. Im Menü „Lauf“ lassen sie sich freigeben, wenn sie hier laufen sollen.</translation>
    </message>
    <message>
        <source>the campaign is driven by %1 (process %2 on %3)</source>
        <translation>die Kampagne wird von %1 gesteuert (Prozess %2 auf %3)</translation>
    </message>
    <message>
        <source>It can be watched here; end the other program to drive it from here</source>
        <translation>Hier lässt sie sich beobachten; um sie von hier zu steuern, das andere Programm beenden</translation>
    </message>
    <message>
        <source>A job is an object with image, command, shape and number of workers, as Preview shows it</source>
        <translation>Ein Job ist ein Objekt mit Image, Befehl, Shape und Anzahl der Worker, wie die Vorschau es zeigt</translation>
    </message>
    <message>
        <source>has no container image or no command</source>
        <translation>hat kein Container-Image oder keinen Befehl</translation>
    </message>
    <message>
        <source>the image&apos;s name cannot be right</source>
        <translation>der Name des Images kann nicht stimmen</translation>
    </message>
    <message>
        <source>has no resource_shape</source>
        <translation>hat keine resource_shape</translation>
    </message>
    <message>
        <source>completions and parallelism must be at least 1</source>
        <translation>completions und parallelism müssen mindestens 1 sein</translation>
    </message>
    <message>
        <source>a mount path cannot be used</source>
        <translation>ein Einhängepfad ist nicht verwendbar</translation>
    </message>
    <message>
        <source>the variable %1 cannot be set</source>
        <translation>die Variable %1 kann nicht gesetzt werden</translation>
    </message>
    <message>
        <source>is larger or deeper than a job can be</source>
        <translation>ist größer oder tiefer, als ein Job sein kann</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>cannot be read as JSON</source>
        <translation>kann nicht als JSON gelesen werden</translation>
    </message>
    <message>
        <source>Correct it in the launch settings</source>
        <translation>In den Starteinstellungen korrigieren</translation>
    </message>
    <message>
        <source>the mount has a path in the container but no source</source>
        <translation>der Einhängepunkt hat einen Pfad im Container, aber keine Quelle</translation>
    </message>
    <message>
        <source>Give the storage, for example node-nfs:NAME, or leave the mount path empty</source>
        <translation>Den Storage angeben, zum Beispiel node-nfs:NAME, oder den Einhängepfad leer lassen</translation>
    </message>
    <message>
        <source>is no name for a folder</source>
        <translation>ist kein Name für einen Ordner</translation>
    </message>
    <message>
        <source>is set twice</source>
        <translation>ist doppelt gesetzt</translation>
    </message>
    <message>
        <source>Keep one of the two</source>
        <translation>Eines von beiden behalten</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not from 1 to 9, or 0 for none</source>
        <translation>ist nicht von 1 bis 9, oder 0 für keine</translation>
    </message>
    <message>
        <source>is below 0</source>
        <translation>ist kleiner als 0</translation>
    </message>
    <message>
        <source>%1 cannot run with %2</source>
        <translation>%1 kann nicht mit %2 laufen</translation>
    </message>
    <message>
        <source>Choose another value of this setting, or the other stack</source>
        <translation>Einen anderen Wert dieser Einstellung oder den anderen Stack wählen</translation>
    </message>
    <message>
        <source>the plan has no cluster to run on</source>
        <translation>der Plan hat keinen Cluster, auf dem er laufen kann</translation>
    </message>
    <message>
        <source>Give the nodes and GPUs per node</source>
        <translation>Die Knoten und die GPUs pro Knoten angeben</translation>
    </message>
    <message>
        <source>does not fit %1 GPUs: parallel sizes or batches do not divide</source>
        <translation>passt nicht auf %1 GPUs: Parallel-Größen oder Batches gehen nicht auf</translation>
    </message>
    <message>
        <source>Choose a valid configuration of the table</source>
        <translation>Eine gültige Konfiguration der Tabelle wählen</translation>
    </message>
    <message>
        <source>a trial needs at least one step</source>
        <translation>ein Probelauf braucht mindestens einen Schritt</translation>
    </message>
    <message>
        <source>steps, checkpoints and validation batches must be at least 1</source>
        <translation>Schritte, Checkpoints und Validierungs-Batches müssen mindestens 1 sein</translation>
    </message>
    <message>
        <source>is no absolute path</source>
        <translation>ist kein absoluter Pfad</translation>
    </message>
    <message>
        <source>Checkpoints need a folder on the mount; without it they would be lost with the job</source>
        <translation>Checkpoints brauchen einen Ordner im eingehängten Storage; ohne ihn gingen sie mit dem Job verloren</translation>
    </message>
    <message>
        <source>Remove the run and add it again</source>
        <translation>Den Lauf entfernen und neu hinzufügen</translation>
    </message>
    <message>
        <source>the job of the run could not be read</source>
        <translation>der Job des Laufs konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file holds no job of this program</source>
        <translation>die Datei enthält keinen Job dieses Programms</translation>
    </message>
    <message>
        <source>the job was written by a newer version of this program</source>
        <translation>der Job wurde von einer neueren Version dieses Programms geschrieben</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another folder, or check its permissions and free space</source>
        <translation>Einen anderen Ordner wählen oder dessen Rechte und freien Speicherplatz prüfen</translation>
    </message>
    <message>
        <source>the job&apos;s scripts take %1 KiB packed; a job can carry %2 KiB</source>
        <translation>die Skripte des Jobs brauchen gepackt %1 KiB; ein Job kann %2 KiB mitführen</translation>
    </message>
    <message>
        <source>Put long pre-launch commands into a file on the mount and run that file</source>
        <translation>Lange Befehle vor dem Start in eine Datei im eingehängten Storage schreiben und diese Datei ausführen</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>workspace %1 is %2</source>
        <translation>Arbeitsbereich %1 ist %2</translation>
    </message>
    <message>
        <source>Ask the workspace&apos;s administrator</source>
        <translation>Den Administrator des Arbeitsbereichs fragen</translation>
    </message>
    <message>
        <source>sandbox %1: simulated, nothing is billed</source>
        <translation>Sandbox %1: simuliert, nichts wird berechnet</translation>
    </message>
    <message>
        <source>logged in to workspace %1</source>
        <translation>am Arbeitsbereich %1 angemeldet</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>Log in to a workspace first</source>
        <translation>Zuerst an einem Arbeitsbereich anmelden</translation>
    </message>
    <message>
        <source>Token&apos;s end</source>
        <translation>Ablauf des Tokens</translation>
    </message>
    <message>
        <source>the workspace does not say when the token ends</source>
        <translation>der Arbeitsbereich sagt nicht, wann das Token abläuft</translation>
    </message>
    <message>
        <source>Make a new token on the dashboard&apos;s credentials page and log in with it</source>
        <translation>Auf der Seite mit Zugangsdaten des Dashboards ein neues Token erstellen und sich damit anmelden</translation>
    </message>
    <message>
        <source>the token has expired</source>
        <translation>das Token ist abgelaufen</translation>
    </message>
    <message>
        <source>the token ends in %1 hours; runs go on, but are no longer watched then</source>
        <translation>das Token läuft in %1 Stunden ab; Läufe gehen weiter, werden dann aber nicht mehr überwacht</translation>
    </message>
    <message>
        <source>the token is good for %1 more days</source>
        <translation>das Token gilt noch %1 Tage</translation>
    </message>
    <message>
        <source>There is none that you may use; ask the workspace&apos;s administrator</source>
        <translation>Es gibt keine, die Sie verwenden dürfen; den Administrator des Arbeitsbereichs fragen</translation>
    </message>
    <message>
        <source>Did you mean %1? There are: %2</source>
        <translation>War %1 gemeint? Es gibt: %2</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>Node group</source>
        <translation>Knotengruppe</translation>
    </message>
    <message>
        <source>none is named: the sandbox chooses one</source>
        <translation>keine ist genannt: Die Sandbox wählt eine</translation>
    </message>
    <message>
        <source>the plan names no node group for training</source>
        <translation>der Plan nennt keine Knotengruppe für das Training</translation>
    </message>
    <message>
        <source>there is no node group %1</source>
        <translation>es gibt keine Knotengruppe %1</translation>
    </message>
    <message>
        <source>%1 has %2, but the plan&apos;s predictions are for %3</source>
        <translation>%1 hat %2, aber die Vorhersagen des Plans gelten für %3</translation>
    </message>
    <message>
        <source>Choose a node group with the plan&apos;s GPU, or change the plan&apos;s cluster</source>
        <translation>Eine Knotengruppe mit der GPU des Plans wählen oder den Cluster des Plans ändern</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Resource shape</source>
        <translation>Resource-Shape</translation>
    </message>
    <message>
        <source>the plan names no resource shape</source>
        <translation>der Plan nennt keine Resource-Shape</translation>
    </message>
    <message>
        <source>the node group lists no shapes</source>
        <translation>die Knotengruppe führt keine Shapes auf</translation>
    </message>
    <message>
        <source>the node group has no shape %1</source>
        <translation>die Knotengruppe hat keine Shape %1</translation>
    </message>
    <message>
        <source>%1 has %2 GPUs, the plan counts on %3 per node</source>
        <translation>%1 hat %2 GPUs, der Plan rechnet mit %3 pro Knoten</translation>
    </message>
    <message>
        <source>%1 with %2 GPUs</source>
        <translation>%1 mit %2 GPUs</translation>
    </message>
    <message>
        <source>Free nodes</source>
        <translation>Freie Knoten</translation>
    </message>
    <message>
        <source>not known without the node group</source>
        <translation>ohne die Knotengruppe nicht bekannt</translation>
    </message>
    <message>
        <source>a run needs %3 nodes, the node group has %2 that it may use</source>
        <translation>ein Lauf braucht %3 Knoten, die Knotengruppe hat %2, die sie nutzen darf</translation>
    </message>
    <message>
        <source>The run would wait for ever: use fewer nodes, or another node group</source>
        <translation>Der Lauf würde ewig warten: weniger Knoten oder eine andere Knotengruppe verwenden</translation>
    </message>
    <message>
        <source>%1 of %2 nodes are free, a run needs %3: it would wait in the queue</source>
        <translation>%1 von %2 Knoten sind frei, ein Lauf braucht %3: Er würde in der Warteschlange warten</translation>
    </message>
    <message>
        <source>Wait for others&apos; jobs to end, or raise the priority</source>
        <translation>Das Ende anderer Jobs abwarten oder die Priorität erhöhen</translation>
    </message>
    <message>
        <source>%1 of %2 nodes are free, all runs at a time need %4: some would wait in the queue</source>
        <translation>%1 von %2 Knoten sind frei, alle gleichzeitigen Läufe brauchen %4: Einige würden in der Warteschlange warten</translation>
    </message>
    <message>
        <source>Run fewer at a time</source>
        <translation>Weniger gleichzeitig ausführen</translation>
    </message>
    <message>
        <source>%1 of %2 nodes are free, %4 needed</source>
        <translation>%1 von %2 Knoten sind frei, %4 werden gebraucht</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservierung</translation>
    </message>
    <message>
        <source>the workspace does not list reservations</source>
        <translation>der Arbeitsbereich führt keine Reservierungen auf</translation>
    </message>
    <message>
        <source>%1 is in force with %2 nodes</source>
        <translation>%1 gilt, mit %2 Knoten</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>Wait until it is in force, or launch without it</source>
        <translation>Warten, bis sie gilt, oder ohne sie starten</translation>
    </message>
    <message>
        <source>there is no reservation %1</source>
        <translation>es gibt keine Reservierung %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>the node group takes no priorities and no preemption</source>
        <translation>die Knotengruppe kennt keine Prioritäten und keine Verdrängung</translation>
    </message>
    <message>
        <source>Set the priority to none and switch preemption off</source>
        <translation>Die Priorität auf keine setzen und die Verdrängung ausschalten</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>a run needs %3 GPUs, the workspace may have %2</source>
        <translation>ein Lauf braucht %3 GPUs, der Arbeitsbereich darf %2 haben</translation>
    </message>
    <message>
        <source>Use fewer nodes, or ask for a larger quota</source>
        <translation>Weniger Knoten verwenden oder ein größeres Kontingent anfragen</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs are in use, all runs at a time need %4 more</source>
        <translation>%1 von %2 GPUs sind belegt, alle gleichzeitigen Läufe brauchen %4 weitere</translation>
    </message>
    <message>
        <source>Run fewer at a time, or wait for other jobs to end</source>
        <translation>Weniger gleichzeitig ausführen oder das Ende anderer Jobs abwarten</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs are in use, %4 needed</source>
        <translation>%1 von %2 GPUs sind belegt, %4 werden gebraucht</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>nothing is mounted: metrics and checkpoints end with the job</source>
        <translation>nichts ist eingehängt: Metriken und Checkpoints enden mit dem Job</translation>
    </message>
    <message>
        <source>Mount a volume of the node group if they should stay; logs are kept on this machine anyway</source>
        <translation>Ein Volume der Knotengruppe einhängen, wenn sie bleiben sollen; Logs bleiben ohnehin auf diesem Rechner</translation>
    </message>
    <message>
        <source>mount path %1: %2</source>
        <translation>Einhängepfad %1: %2</translation>
    </message>
    <message>
        <source>Choose a folder such as /workspace-data</source>
        <translation>Einen Ordner wie /workspace-data wählen</translation>
    </message>
    <message>
        <source>Give the storage, for example node-nfs:NAME</source>
        <translation>Den Storage angeben, zum Beispiel node-nfs:NAME</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>the node group lists no volumes</source>
        <translation>die Knotengruppe führt keine Volumes auf</translation>
    </message>
    <message>
        <source>the node group has no volume %1</source>
        <translation>die Knotengruppe hat kein Volume %1</translation>
    </message>
    <message>
        <source>Container image</source>
        <translation>Container-Image</translation>
    </message>
    <message>
        <source>A NeMo image is, for example, nvcr.io/nvidia/nemo:25.07</source>
        <translation>Ein NeMo-Image ist zum Beispiel nvcr.io/nvidia/nemo:25.07</translation>
    </message>
    <message>
        <source>%1 is too old for Megatron Bridge recipes</source>
        <translation>%1 ist zu alt für Megatron-Bridge-Rezepte</translation>
    </message>
    <message>
        <source>Use nvcr.io/nvidia/nemo:25.11 or newer, or the NeMo 2.0 stack</source>
        <translation>nvcr.io/nvidia/nemo:25.11 oder neuer verwenden, oder den NeMo-2.0-Stack</translation>
    </message>
    <message>
        <source>%1 may no longer hold NeMo 2.0 recipes</source>
        <translation>%1 enthält möglicherweise keine NeMo-2.0-Rezepte mehr</translation>
    </message>
    <message>
        <source>Use nvcr.io/nvidia/nemo:25.07 or a version near it, or the Megatron Bridge stack</source>
        <translation>nvcr.io/nvidia/nemo:25.07 oder eine nahe Version verwenden, oder den Megatron-Bridge-Stack</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>%1 looks like a secret, but its value would be kept in the job</source>
        <translation>%1 sieht nach einem Secret aus, aber der Wert würde im Job gespeichert</translation>
    </message>
    <message>
        <source>Store it as a secret of the workspace and refer to it</source>
        <translation>Als Secret des Arbeitsbereichs speichern und darauf verweisen</translation>
    </message>
    <message>
        <source>the workspace does not list its secrets</source>
        <translation>der Arbeitsbereich führt seine Secrets nicht auf</translation>
    </message>
    <message>
        <source>Make sure that it has: %1</source>
        <translation>Sicherstellen, dass er sie hat: %1</translation>
    </message>
    <message>
        <source>all secrets that the job refers to are there</source>
        <translation>alle Secrets, auf die der Job verweist, sind vorhanden</translation>
    </message>
    <message>
        <source>the workspace has no secret %1</source>
        <translation>der Arbeitsbereich hat kein Secret %1</translation>
    </message>
    <message>
        <source>Create it on the dashboard, or remove the variable</source>
        <translation>Im Dashboard anlegen oder die Variable entfernen</translation>
    </message>
    <message>
        <source>Create it on the dashboard, or use one of: %1</source>
        <translation>Im Dashboard anlegen oder eines von diesen verwenden: %1</translation>
    </message>
    <message>
        <source>Registry login</source>
        <translation>Registry-Anmeldung</translation>
    </message>
    <message>
        <source>the workspace does not list its registry logins</source>
        <translation>der Arbeitsbereich führt seine Registry-Anmeldungen nicht auf</translation>
    </message>
    <message>
        <source>the registry login is there</source>
        <translation>die Registry-Anmeldung ist vorhanden</translation>
    </message>
    <message>
        <source>the workspace has no registry login %1</source>
        <translation>der Arbeitsbereich hat keine Registry-Anmeldung %1</translation>
    </message>
    <message>
        <source>Create it on the dashboard. There are: %1</source>
        <translation>Im Dashboard anlegen. Es gibt: %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>the logs folder %1 is not below the mount %2: metrics end with the job</source>
        <translation>der Log-Ordner %1 liegt nicht unter dem Einhängepfad %2: Metriken enden mit dem Job</translation>
    </message>
    <message>
        <source>Choose a logs folder below the mount path</source>
        <translation>Einen Log-Ordner unter dem Einhängepfad wählen</translation>
    </message>
    <message>
        <source>recipe %1 of %2</source>
        <translation>Rezept %1 von %2</translation>
    </message>
    <message>
        <source>Disk for logs</source>
        <translation>Datenträger für Logs</translation>
    </message>
    <message>
        <source>Choose another logs folder, or free some space</source>
        <translation>Einen anderen Log-Ordner wählen oder Platz freigeben</translation>
    </message>
    <message>
        <source>%1 cannot be written on this machine; logs go to the campaign&apos;s own folder</source>
        <translation>%1 ist auf diesem Rechner nicht beschreibbar; Logs kommen in den eigenen Ordner der Kampagne</translation>
    </message>
    <message>
        <source>Nothing needs to be done, unless the logs should lie there</source>
        <translation>Nichts ist zu tun, es sei denn, die Logs sollen dort liegen</translation>
    </message>
    <message>
        <source>only %1 GiB are free for logs</source>
        <translation>nur %1 GiB sind für Logs frei</translation>
    </message>
    <message>
        <source>%1 GiB are free</source>
        <translation>%1 GiB sind frei</translation>
    </message>
    <message>
        <source>%1 has no pre-training recipe for %2</source>
        <translation>%1 hat kein Pre-Training-Rezept für %2</translation>
    </message>
    <message>
        <source>Choose the NeMo 2.0 stack, or another model</source>
        <translation>Den NeMo-2.0-Stack oder ein anderes Modell wählen</translation>
    </message>
    <message>
        <source>Choose the Megatron Bridge stack, or another model</source>
        <translation>Den Megatron-Bridge-Stack oder ein anderes Modell wählen</translation>
    </message>
    <message>
        <source>Only plain decoder models (rotary positions, RMSNorm, SwiGLU, dense or with experts in every layer) can be launched from an imported architecture</source>
        <translation>Nur einfache Decoder-Modelle (rotierende Positionen, RMSNorm, SwiGLU, dicht oder mit Experten in jedem Layer) lassen sich aus einer importierten Architektur starten</translation>
    </message>
    <message>
        <source>the imported model is no plain decoder</source>
        <translation>das importierte Modell ist kein einfacher Decoder</translation>
    </message>
    <message>
        <source>the imported model has latent attention</source>
        <translation>das importierte Modell hat Latent Attention</translation>
    </message>
    <message>
        <source>the imported model predicts several tokens at once</source>
        <translation>das importierte Modell sagt mehrere Tokens auf einmal voraus</translation>
    </message>
    <message>
        <source>the imported model&apos;s activation is %1</source>
        <translation>die Aktivierung des importierten Modells ist %1</translation>
    </message>
    <message>
        <source>the imported model&apos;s norms differ from one RMSNorm before each half</source>
        <translation>die Normen des importierten Modells weichen von je einer RMSNorm vor jeder Hälfte ab</translation>
    </message>
    <message>
        <source>the imported model&apos;s positions, biases or softmax differ from Llama&apos;s</source>
        <translation>Positionen, Biases oder Softmax des importierten Modells weichen von denen von Llama ab</translation>
    </message>
    <message>
        <source>the imported model&apos;s layers differ from one another or see a window only</source>
        <translation>die Layer des importierten Modells unterscheiden sich oder sehen nur ein Fenster</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Zuerst ein Modell wählen</translation>
    </message>
    <message>
        <source>a configuration&apos;s name must be a plain file name</source>
        <translation>der Name einer Konfiguration muss ein einfacher Dateiname sein</translation>
    </message>
    <message>
        <source>logs cannot be written there; they are kept in %1</source>
        <translation>dort können keine Logs geschrieben werden; sie liegen in %1</translation>
    </message>
    <message>
        <source>the run has ended (%1); there is nothing to stop</source>
        <translation>der Lauf ist beendet (%1); es gibt nichts zu stoppen</translation>
    </message>
    <message>
        <source>the run is %1; it can be repeated when it has ended</source>
        <translation>der Zustand des Laufs ist %1; wiederholen lässt er sich, wenn er beendet ist</translation>
    </message>
    <message>
        <source>a second job of this name had come into being; %1 was removed</source>
        <translation>ein zweiter Job dieses Namens war entstanden; %1 wurde entfernt</translation>
    </message>
    <message>
        <source>its job was sent to &apos;%1&apos;, and this is &apos;%2&apos;; it goes on there unwatched</source>
        <translation>sein Job wurde an „%1“ gesendet, und dies ist „%2“; er läuft dort unbeobachtet weiter</translation>
    </message>
    <message>
        <source>Connect to that workspace to watch or stop it</source>
        <translation>Mit jenem Arbeitsbereich verbinden, um ihn zu beobachten oder zu stoppen</translation>
    </message>
    <message>
        <source>the log cannot be written where it belongs; it is kept in %1</source>
        <translation>das Log kann nicht an seinen Platz geschrieben werden; es liegt in %1</translation>
    </message>
    <message>
        <source>another program has been starting it for too long</source>
        <translation>ein anderes Programm startet es schon zu lange</translation>
    </message>
    <message>
        <source>%1 could not be started</source>
        <translation>%1 konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>It belongs beside the autotuner program</source>
        <translation>Es gehört neben das Programm autotuner</translation>
    </message>
    <message>
        <source>the sandbox did not start</source>
        <translation>die Sandbox ist nicht gestartet</translation>
    </message>
    <message>
        <source>is no valid UTF-8 text</source>
        <translation>ist kein gültiger UTF-8-Text</translation>
    </message>
    <message>
        <source>holds a control character</source>
        <translation>enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>is no name of a variable: letters, digits and . _ - only, no digit first</source>
        <translation>ist kein Name einer Variablen: nur Buchstaben, Ziffern und . _ -, am Anfang keine Ziffer</translation>
    </message>
    <message>
        <source>is a name that the platform keeps for itself</source>
        <translation>ist ein Name, den die Plattform für sich behält</translation>
    </message>
    <message>
        <source>is a name that the job&apos;s scripts travel under</source>
        <translation>ist ein Name, unter dem die Skripte des Jobs reisen</translation>
    </message>
    <message>
        <source>is a system folder, which the platform does not mount over</source>
        <translation>ist ein Systemordner, über den die Plattform nichts einhängt</translation>
    </message>
    <message>
        <source>is no name of a container image</source>
        <translation>ist kein Name eines Container-Images</translation>
    </message>
    <message>
        <source>ends before its tag</source>
        <translation>endet vor seinem Tag</translation>
    </message>
    <message>
        <source>is no https address of a repository</source>
        <translation>ist keine https-Adresse eines Repositorys</translation>
    </message>
    <message>
        <source>holds a user name or password, which would be kept in the job</source>
        <translation>enthält einen Benutzernamen oder ein Passwort, das im Job gespeichert würde</translation>
    </message>
    <message>
        <source>is no branch, tag or commit</source>
        <translation>ist kein Branch, Tag oder Commit</translation>
    </message>
    <message>
        <source>the token expires in less than a minute</source>
        <translation>das Token läuft in weniger als einer Minute ab</translation>
    </message>
    <message>
        <source>the token expires in 1 minute</source>
        <translation>das Token läuft in 1 Minute ab</translation>
    </message>
    <message>
        <source>the token expires in %1 minutes</source>
        <translation>das Token läuft in %1 Minuten ab</translation>
    </message>
    <message>
        <source>the token expires in 1 hour</source>
        <translation>das Token läuft in 1 Stunde ab</translation>
    </message>
    <message>
        <source>the token expires in %1 hours</source>
        <translation>das Token läuft in %1 Stunden ab</translation>
    </message>
    <message>
        <source>the token expires in 1 day</source>
        <translation>das Token läuft in 1 Tag ab</translation>
    </message>
    <message>
        <source>the token expires in %1 days</source>
        <translation>das Token läuft in %1 Tagen ab</translation>
    </message>
    <message>
        <source>The workspace does not accept the token: it is wrong, has expired or is not known yet</source>
        <translation>Der Arbeitsbereich nimmt das Token nicht an: Es ist falsch, abgelaufen oder noch nicht bekannt</translation>
    </message>
    <message>
        <source>Create a token on the dashboard&apos;s credentials page and log in again; a new one may need a few minutes</source>
        <translation>Auf der Seite mit Zugangsdaten des Dashboards ein Token erstellen und sich neu anmelden; ein neues braucht möglicherweise einige Minuten</translation>
    </message>
    <message>
        <source>The workspace&apos;s token has expired</source>
        <translation>Das Token des Arbeitsbereichs ist abgelaufen</translation>
    </message>
    <message>
        <source>Create a new token on the dashboard&apos;s credentials page and log in again</source>
        <translation>Auf der Seite mit Zugangsdaten des Dashboards ein neues Token erstellen und sich neu anmelden</translation>
    </message>
    <message>
        <source>The workspace does not permit this (%1)</source>
        <translation>Der Arbeitsbereich erlaubt dies nicht (%1)</translation>
    </message>
    <message>
        <source>Ask the workspace&apos;s administrator for the permission, or log in with another token</source>
        <translation>Den Administrator des Arbeitsbereichs um die Berechtigung bitten oder sich mit einem anderen Token anmelden</translation>
    </message>
    <message>
        <source>The workspace does not know what was asked for (%1)</source>
        <translation>Der Arbeitsbereich kennt das Angefragte nicht (%1)</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; also check the workspace&apos;s id</source>
        <translation>Es wurde möglicherweise inzwischen entfernt; auch die ID des Arbeitsbereichs prüfen</translation>
    </message>
    <message>
        <source>This workspace does not offer %1</source>
        <translation>Dieser Arbeitsbereich bietet %1 nicht an</translation>
    </message>
    <message>
        <source>Everything else works without it</source>
        <translation>Alles andere funktioniert ohne dies</translation>
    </message>
    <message>
        <source>The workspace refused %1 because of the present state of the object</source>
        <translation>Der Arbeitsbereich hat %1 wegen des gegenwärtigen Zustands des Objekts abgelehnt</translation>
    </message>
    <message>
        <source>Look at its present state and try again</source>
        <translation>Den gegenwärtigen Zustand ansehen und erneut versuchen</translation>
    </message>
    <message>
        <source>The workspace refused the content of %1</source>
        <translation>Der Arbeitsbereich hat den Inhalt von %1 abgelehnt</translation>
    </message>
    <message>
        <source>Correct what the workspace names, then try again</source>
        <translation>Korrigieren, was der Arbeitsbereich nennt, dann erneut versuchen</translation>
    </message>
    <message>
        <source>There is no such node group</source>
        <translation>Diese Knotengruppe gibt es nicht</translation>
    </message>
    <message>
        <source>Choose one of the workspace&apos;s node groups</source>
        <translation>Eine der Knotengruppen des Arbeitsbereichs wählen</translation>
    </message>
    <message>
        <source>The node group does not offer this resource shape</source>
        <translation>Die Knotengruppe bietet diese Resource-Shape nicht an</translation>
    </message>
    <message>
        <source>Choose a resource shape that the node group offers</source>
        <translation>Eine Resource-Shape wählen, die die Knotengruppe anbietet</translation>
    </message>
    <message>
        <source>The workspace&apos;s quota is used up</source>
        <translation>Das Kontingent des Arbeitsbereichs ist ausgeschöpft</translation>
    </message>
    <message>
        <source>Stop other jobs, use fewer nodes, or ask for more quota</source>
        <translation>Andere Jobs stoppen, weniger Knoten verwenden oder mehr Kontingent anfragen</translation>
    </message>
    <message>
        <source>There is a job of this name already</source>
        <translation>Es gibt bereits einen Job dieses Namens</translation>
    </message>
    <message>
        <source>Launch under another name, or delete the other job</source>
        <translation>Unter einem anderen Namen starten oder den anderen Job löschen</translation>
    </message>
    <message>
        <source>The workspace takes no more requests for the moment</source>
        <translation>Der Arbeitsbereich nimmt momentan keine weiteren Anfragen an</translation>
    </message>
    <message>
        <source>Wait a minute, then try again</source>
        <translation>Eine Minute warten, dann erneut versuchen</translation>
    </message>
    <message>
        <source>The workspace&apos;s server is in trouble</source>
        <translation>Der Server des Arbeitsbereichs ist gestört</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Später erneut versuchen</translation>
    </message>
    <message>
        <source>The workspace&apos;s server did not answer in time</source>
        <translation>Der Server des Arbeitsbereichs hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>Check the network connection, then try again</source>
        <translation>Die Netzwerkverbindung prüfen, dann erneut versuchen</translation>
    </message>
    <message>
        <source>The workspace cannot be reached</source>
        <translation>Der Arbeitsbereich ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy settings</source>
        <translation>Die Netzwerkverbindung und die Proxy-Einstellungen prüfen</translation>
    </message>
    <message>
        <source>There is no trusted, encrypted connection to the workspace; nothing was sent</source>
        <translation>Es gibt keine vertrauenswürdige, verschlüsselte Verbindung zum Arbeitsbereich; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Check the URL, this computer&apos;s clock and its certificates; a proxy may stand in between</source>
        <translation>Die URL, die Uhr dieses Rechners und seine Zertifikate prüfen; möglicherweise steht ein Proxy dazwischen</translation>
    </message>
    <message>
        <source>The server sends requests on to another address; they were not followed, so that the token stays here</source>
        <translation>Der Server leitet Anfragen an eine andere Adresse weiter; dem wurde nicht gefolgt, damit das Token hier bleibt</translation>
    </message>
    <message>
        <source>Check the workspace&apos;s URL; a network&apos;s login page may stand in between</source>
        <translation>Die URL des Arbeitsbereichs prüfen; möglicherweise steht die Anmeldeseite eines Netzwerks dazwischen</translation>
    </message>
    <message>
        <source>The answer to %1 cannot be understood</source>
        <translation>Die Antwort auf %1 ist nicht verständlich</translation>
    </message>
    <message>
        <source>Check the workspace&apos;s URL; a proxy or login page may answer in its place</source>
        <translation>Die URL des Arbeitsbereichs prüfen; möglicherweise antwortet ein Proxy oder eine Anmeldeseite an seiner Stelle</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <translation>Die Anfrage wurde abgebrochen</translation>
    </message>
    <message>
        <source>The connection broke while the job was created; whether it exists cannot be told now</source>
        <translation>Die Verbindung brach ab, während der Job angelegt wurde; ob es ihn gibt, lässt sich jetzt nicht sagen</translation>
    </message>
    <message>
        <source>It is looked for by its name before it is created again</source>
        <translation>Er wird anhand seines Namens gesucht, bevor er erneut angelegt wird</translation>
    </message>
    <message>
        <source>is set without %1</source>
        <translation>ist ohne %1 gesetzt</translation>
    </message>
    <message>
        <source>Set both, or neither</source>
        <translation>Beide oder keines setzen</translation>
    </message>
    <message>
        <source>the system&apos;s keychain has no token for this workspace any more</source>
        <translation>der Schlüsselbund des Systems hat kein Token mehr für diesen Arbeitsbereich</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Unlock the system&apos;s keychain and try again</source>
        <translation>Den Schlüsselbund des Systems entsperren und erneut versuchen</translation>
    </message>
    <message>
        <source>the token could not be kept; it is used until this program ends</source>
        <translation>das Token konnte nicht aufbewahrt werden; es wird verwendet, bis dieses Programm endet</translation>
    </message>
    <message>
        <source>the kept token could not be read</source>
        <translation>das aufbewahrte Token konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>the kept token could not be removed</source>
        <translation>das aufbewahrte Token konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>the list of logins cannot be read</source>
        <translation>die Liste der Anmeldungen kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the list of logins is damaged</source>
        <translation>die Liste der Anmeldungen ist beschädigt</translation>
    </message>
    <message>
        <source>the list of logins was written by a newer version</source>
        <translation>die Liste der Anmeldungen wurde von einer neueren Version geschrieben</translation>
    </message>
    <message>
        <source>Use that version, or remove the file</source>
        <translation>Jene Version verwenden oder die Datei entfernen</translation>
    </message>
    <message>
        <source>the list of logins could not be written</source>
        <translation>die Liste der Anmeldungen konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Tokens end after a day unless you chose more: make a new one on the credentials page. One that was just made can take 2 to 3 minutes to be accepted</source>
        <translation>Token laufen nach einem Tag ab, sofern Sie nicht mehr gewählt haben: auf der Seite mit Zugangsdaten ein neues erstellen. Bis ein gerade erstelltes angenommen wird, können 2 bis 3 Minuten vergehen</translation>
    </message>
    <message>
        <source>The token may have expired, or belong to another workspace or environment than the URL: compare both with the credentials page</source>
        <translation>Das Token ist möglicherweise abgelaufen oder gehört zu einem anderen Arbeitsbereich oder einer anderen Umgebung als die URL: beides mit der Seite mit Zugangsdaten vergleichen</translation>
    </message>
    <message>
        <source>Compare workspace id and URL with the dashboard; a new workspace can take 10 minutes to be ready</source>
        <translation>ID und URL des Arbeitsbereichs mit dem Dashboard vergleichen; ein neuer Arbeitsbereich ist möglicherweise erst nach 10 Minuten bereit</translation>
    </message>
    <message>
        <source>There is something else at this URL: leave it empty for the usual gateway, or compare it</source>
        <translation>Unter dieser URL liegt etwas anderes: für das übliche Gateway leer lassen oder vergleichen</translation>
    </message>
    <message>
        <source>Log in with the lep command line again, or log in here</source>
        <translation>Sich mit der Befehlszeile lep neu anmelden oder hier anmelden</translation>
    </message>
    <message>
        <source>the login file is no regular file</source>
        <translation>die Anmeldedatei ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>the login file cannot be read</source>
        <translation>die Anmeldedatei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the login file is larger than %1 KiB</source>
        <translation>die Anmeldedatei ist größer als %1 KiB</translation>
    </message>
    <message>
        <source>the login file is not as the lep command line writes it</source>
        <translation>die Anmeldedatei ist nicht so, wie die Befehlszeile lep sie schreibt</translation>
    </message>
    <message>
        <source>The workspace sent a node group without an id</source>
        <translation>Der Arbeitsbereich hat eine Knotengruppe ohne ID gesendet</translation>
    </message>
    <message>
        <source>The workspace sent a node without an id</source>
        <translation>Der Arbeitsbereich hat einen Knoten ohne ID gesendet</translation>
    </message>
    <message>
        <source>The workspace sent a reservation without an id</source>
        <translation>Der Arbeitsbereich hat eine Reservierung ohne ID gesendet</translation>
    </message>
    <message>
        <source>The workspace sent a resource shape without a name</source>
        <translation>Der Arbeitsbereich hat eine Resource-Shape ohne Namen gesendet</translation>
    </message>
    <message>
        <source>The workspace sent a secret without a name</source>
        <translation>Der Arbeitsbereich hat ein Secret ohne Namen gesendet</translation>
    </message>
    <message>
        <source>The workspace sent a registry credential without an id</source>
        <translation>Der Arbeitsbereich hat Registry-Zugangsdaten ohne ID gesendet</translation>
    </message>
    <message>
        <source>The workspace sent a stored file without a name</source>
        <translation>Der Arbeitsbereich hat eine gespeicherte Datei ohne Namen gesendet</translation>
    </message>
    <message>
        <source>The workspace sent a job without an id</source>
        <translation>Der Arbeitsbereich hat einen Job ohne ID gesendet</translation>
    </message>
    <message>
        <source>The workspace sent a replica without an id</source>
        <translation>Der Arbeitsbereich hat ein Replikat ohne ID gesendet</translation>
    </message>
    <message>
        <source>It is the part before the colon of what the credentials page shows</source>
        <translation>Es ist der Teil vor dem Doppelpunkt dessen, was die Seite mit Zugangsdaten zeigt</translation>
    </message>
    <message>
        <source>this is no workspace id</source>
        <translation>dies ist keine ID eines Arbeitsbereichs</translation>
    </message>
    <message>
        <source>An id has letters, digits, &quot;-&quot;, &quot;_&quot; and &quot;.&quot; only</source>
        <translation>Eine ID hat nur Buchstaben, Ziffern, „-“, „_“ und „.“</translation>
    </message>
    <message>
        <source>the token is missing</source>
        <translation>das Token fehlt</translation>
    </message>
    <message>
        <source>Make one on the credentials page of the dashboard</source>
        <translation>Auf der Seite mit Zugangsdaten des Dashboards eines erstellen</translation>
    </message>
    <message>
        <source>the token has blanks or characters that no token has</source>
        <translation>das Token enthält Leerzeichen oder Zeichen, die kein Token hat</translation>
    </message>
    <message>
        <source>Copy it again from the credentials page, without anything around it</source>
        <translation>Erneut von der Seite mit Zugangsdaten kopieren, ohne etwas darum herum</translation>
    </message>
    <message>
        <source>the workspace&apos;s URL is not a URL</source>
        <translation>die URL des Arbeitsbereichs ist keine URL</translation>
    </message>
    <message>
        <source>Leave it empty for the usual gateway, or write https://HOST/api/v2/workspaces/ID</source>
        <translation>Für das übliche Gateway leer lassen oder https://HOST/api/v2/workspaces/ID schreiben</translation>
    </message>
    <message>
        <source>%1 has a user name, a query or a fragment, which a workspace&apos;s URL has not</source>
        <translation>%1 hat einen Benutzernamen, eine Abfrage oder ein Fragment, was die URL eines Arbeitsbereichs nicht hat</translation>
    </message>
    <message>
        <source>Write https://HOST/api/v2/workspaces/ID</source>
        <translation>https://HOST/api/v2/workspaces/ID schreiben</translation>
    </message>
    <message>
        <source>%1 is not an https address</source>
        <translation>%1 ist keine https-Adresse</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>https verwenden</translation>
    </message>
    <message>
        <source>%1 would send the token over the network unencrypted</source>
        <translation>%1 würde das Token unverschlüsselt über das Netzwerk senden</translation>
    </message>
    <message>
        <source>Use https; http is for programs on this computer only</source>
        <translation>https verwenden; http ist nur für Programme auf diesem Rechner</translation>
    </message>
    <message>
        <source>the origin is no address such as https://HOST</source>
        <translation>der Ursprung (origin) ist keine Adresse wie https://HOST</translation>
    </message>
    <message>
        <source>Out of GPU memory in backward at step %4: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>GPU-Speicher erschöpft im Backward von Schritt %4: %1 angefordert, %2 von %3 belegt. Recompute der Aktivierungen, einen kleineren Micro-Batch oder Tensor Parallel %5 versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory in the first backward pass: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>GPU-Speicher erschöpft im ersten Backward-Pass: %1 angefordert, %2 von %3 belegt. Recompute der Aktivierungen, einen kleineren Micro-Batch oder Tensor Parallel %5 versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory in forward at step %4: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>GPU-Speicher erschöpft im Forward von Schritt %4: %1 angefordert, %2 von %3 belegt. Recompute der Aktivierungen, einen kleineren Micro-Batch oder Tensor Parallel %5 versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory in the first forward pass: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>GPU-Speicher erschöpft im ersten Forward-Pass: %1 angefordert, %2 von %3 belegt. Recompute der Aktivierungen, einen kleineren Micro-Batch oder Tensor Parallel %5 versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory in the optimizer at step %4: asked for %1 with %2 of %3 in use. Try the distributed optimizer, tensor parallel %5 or more pipeline stages.</source>
        <translation>GPU-Speicher erschöpft im Optimizer von Schritt %4: %1 angefordert, %2 von %3 belegt. Den Distributed Optimizer, Tensor Parallel %5 oder mehr Pipeline-Stufen versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory in the first optimizer step: asked for %1 with %2 of %3 in use. Try the distributed optimizer, tensor parallel %5 or more pipeline stages.</source>
        <translation>GPU-Speicher erschöpft im ersten Optimizer-Schritt: %1 angefordert, %2 von %3 belegt. Den Distributed Optimizer, Tensor Parallel %5 oder mehr Pipeline-Stufen versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory while the model was set up: asked for %1 with %2 of %3 in use. The weights and optimizer states do not fit: try tensor parallel %5, more pipeline stages or more GPUs.</source>
        <translation>GPU-Speicher erschöpft beim Aufbau des Modells: %1 angefordert, %2 von %3 belegt. Gewichte und Optimizer-Zustände passen nicht: Tensor Parallel %5, mehr Pipeline-Stufen oder mehr GPUs versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory at step %4: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>GPU-Speicher erschöpft bei Schritt %4: %1 angefordert, %2 von %3 belegt. Recompute der Aktivierungen, einen kleineren Micro-Batch oder Tensor Parallel %5 versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory before the first step was done: asked for %1 with %2 of %3 in use. Try recomputing activations, a smaller micro-batch or tensor parallel %5.</source>
        <translation>GPU-Speicher erschöpft vor dem Ende des ersten Schritts: %1 angefordert, %2 von %3 belegt. Recompute der Aktivierungen, einen kleineren Micro-Batch oder Tensor Parallel %5 versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory. Try recomputing activations, a smaller micro-batch or tensor parallel %1.</source>
        <translation>GPU-Speicher erschöpft. Recompute der Aktivierungen, einen kleineren Micro-Batch oder Tensor Parallel %1 versuchen.</translation>
    </message>
    <message>
        <source>Out of GPU memory by fragmentation: asked for %1 while %2 were reserved but unused. Set PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True, or try a smaller micro-batch or tensor parallel %3.</source>
        <translation>GPU-Speicher durch Fragmentierung erschöpft: %1 angefordert, während %2 reserviert, aber ungenutzt waren. PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True setzen oder einen kleineren Micro-Batch oder Tensor Parallel %3 versuchen.</translation>
    </message>
    <message>
        <source>Shared memory (/dev/shm) ran out in a data-loader worker. Give the job more shared memory or fewer data-loader workers.</source>
        <translation>Shared Memory (/dev/shm) ging in einem Data-Loader-Worker aus. Dem Job mehr Shared Memory oder weniger Data-Loader-Worker geben.</translation>
    </message>
    <message>
        <source>A process was killed with signal 9 and no other reason is given: most often the host ran out of memory. Take a shape with more memory, or use fewer data-loader workers; look at the node&apos;s events.</source>
        <translation>Ein Prozess wurde mit Signal 9 beendet, ein anderer Grund ist nicht genannt: Meist ging dem Host der Speicher aus. Eine Shape mit mehr Speicher nehmen oder weniger Data-Loader-Worker verwenden; die Ereignisse des Knotens ansehen.</translation>
    </message>
    <message>
        <source>The host ran out of memory and a process was killed. Take a shape with more memory, ask for more of it, or use fewer data-loader workers.</source>
        <translation>Dem Host ging der Speicher aus, und ein Prozess wurde beendet. Eine Shape mit mehr Speicher nehmen, mehr davon anfordern oder weniger Data-Loader-Worker verwenden.</translation>
    </message>
    <message>
        <source>%1 did not end within %2 s: another rank hangs or died, or the network is slow. Look for the first error of any rank; where there is none, run again with NCCL_DEBUG=INFO and check the nodes.</source>
        <translation>%1 endete nicht innerhalb von %2 s: Ein anderer Rank hängt oder ist ausgefallen, oder das Netzwerk ist langsam. Den ersten Fehler irgendeines Ranks suchen; gibt es keinen, mit NCCL_DEBUG=INFO erneut ausführen und die Knoten prüfen.</translation>
    </message>
    <message>
        <source>The network between the nodes failed under NCCL. Try again on other nodes; when it comes back, check the fabric, the network interface settings and the image&apos;s network plug-in.</source>
        <translation>Das Netzwerk zwischen den Knoten ist unter NCCL ausgefallen. Auf anderen Knoten erneut versuchen; tritt es wieder auf, Fabric, Einstellungen der Netzwerkschnittstellen und Netzwerk-Plug-in des Images prüfen.</translation>
    </message>
    <message>
        <source>NCCL failed. Look for the first error of any rank; run again with NCCL_DEBUG=INFO, and with more shared memory if it says so.</source>
        <translation>NCCL ist fehlgeschlagen. Den ersten Fehler irgendeines Ranks suchen; mit NCCL_DEBUG=INFO erneut ausführen, und mit mehr Shared Memory, falls die Ausgabe das nahelegt.</translation>
    </message>
    <message>
        <source>The container lacks the Python module %1. Take an image that has it, or install it in a command before the launch.</source>
        <translation>Dem Container fehlt das Python-Modul %1. Ein Image nehmen, das es hat, oder es in einem Befehl vor dem Start installieren.</translation>
    </message>
    <message>
        <source>The container lacks a package, or has it in another version. Take another image, or install it in a command before the launch.</source>
        <translation>Dem Container fehlt ein Paket, oder er hat es in einer anderen Version. Ein anderes Image nehmen oder es in einem Befehl vor dem Start installieren.</translation>
    </message>
    <message>
        <source>The model hub refuses the download: accept the model&apos;s terms with this account, and give the job a token of it (secret HF_TOKEN).</source>
        <translation>Der Model-Hub verweigert den Download: die Bedingungen des Modells mit diesem Konto akzeptieren und dem Job dessen Token geben (Secret HF_TOKEN).</translation>
    </message>
    <message>
        <source>The server does not accept the token. Give the job a valid one (secret HF_TOKEN).</source>
        <translation>Der Server nimmt das Token nicht an. Dem Job ein gültiges geben (Secret HF_TOKEN).</translation>
    </message>
    <message>
        <source>Shared memory (/dev/shm) is full: give the job more of it.</source>
        <translation>Shared Memory (/dev/shm) ist voll: dem Job mehr davon geben.</translation>
    </message>
    <message>
        <source>The disk is full: free some space, or write logs and checkpoints elsewhere.</source>
        <translation>Der Datenträger ist voll: Platz freigeben oder Logs und Checkpoints an einen anderen Ort schreiben.</translation>
    </message>
    <message>
        <source>The job may not write to %1. Check the mount and its rights.</source>
        <translation>Der Job darf nicht nach %1 schreiben. Den eingehängten Ordner und dessen Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 is not there in the job. Check the path and the mounts.</source>
        <translation>%1 ist im Job nicht vorhanden. Den Pfad und die eingehängten Ordner prüfen.</translation>
    </message>
    <message>
        <source>The loss is not a number from the start. Lower the learning rate, use bf16, and check data and FP8 settings.</source>
        <translation>Der Loss ist von Anfang an keine Zahl. Die Lernrate senken, bf16 verwenden und Daten sowie FP8-Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The loss is not a number after step %1. Lower the learning rate or lengthen its warm-up, and check data and FP8 settings.</source>
        <translation>Der Loss ist nach Schritt %1 keine Zahl. Die Lernrate senken oder deren Warm-up verlängern und Daten sowie FP8-Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>A node was lost; the configuration is not to blame. Run it again, on other nodes if it comes back.</source>
        <translation>Ein Knoten ging verloren; die Konfiguration ist nicht schuld. Erneut ausführen, bei Wiederholung auf anderen Knoten.</translation>
    </message>
    <message>
        <source>The job was preempted; the configuration is not to blame. Run it again, with a higher priority or on reserved nodes.</source>
        <translation>Der Job wurde verdrängt; die Konfiguration ist nicht schuld. Erneut ausführen, mit höherer Priorität oder auf reservierten Knoten.</translation>
    </message>
    <message>
        <source>The job was cancelled and no reason is given. Run it again if nobody stopped it.</source>
        <translation>Der Job wurde abgebrochen, ein Grund ist nicht genannt. Erneut ausführen, falls niemand ihn gestoppt hat.</translation>
    </message>
    <message>
        <source>A process crashed (segmentation fault). Run it again; when it comes back, try another image or switch fused kernels off one by one.</source>
        <translation>Ein Prozess ist abgestürzt (Segmentation Fault). Erneut ausführen; tritt es wieder auf, ein anderes Image versuchen oder fusionierte Kernel einzeln ausschalten.</translation>
    </message>
    <message>
        <source>The run ended without success and this text does not say why. Look at the logs of all ranks for the first error.</source>
        <translation>Der Lauf endete ohne Erfolg, und dieser Text sagt nicht, warum. In den Logs aller Ranks den ersten Fehler suchen.</translation>
    </message>
    <message>
        <source>A GPU reports a hardware error. Run again on another node and report this one.</source>
        <translation>Eine GPU meldet einen Hardwarefehler. Auf einem anderen Knoten erneut ausführen und diesen melden.</translation>
    </message>
    <message>
        <source>cuBLAS could not start: often the GPU&apos;s memory is full already, or an assertion on the device came before. Try a smaller micro-batch first.</source>
        <translation>cuBLAS konnte nicht starten: Oft ist der Speicher der GPU schon voll, oder eine Assertion auf dem Gerät ging voraus. Zuerst einen kleineren Micro-Batch versuchen.</translation>
    </message>
    <message>
        <source>A CUDA kernel failed. Run again with CUDA_LAUNCH_BLOCKING=1 to find it; where it moves about, try another node.</source>
        <translation>Ein CUDA-Kernel ist fehlgeschlagen. Mit CUDA_LAUNCH_BLOCKING=1 erneut ausführen, um ihn zu finden; wechselt die Stelle, einen anderen Knoten versuchen.</translation>
    </message>
    <message>
        <source>The framework refuses these settings, as the line says. Change the size it names, and report the rule: such a configuration should not have been offered.</source>
        <translation>Das Framework lehnt diese Einstellungen ab, wie die Zeile sagt. Die genannte Größe ändern und die Regel melden: Eine solche Konfiguration hätte nicht angeboten werden dürfen.</translation>
    </message>
    <message>
        <source>The program stopped with an error of its own. Read the traceback above the line; versions that do not fit are a common cause.</source>
        <translation>Das Programm stoppte mit einem eigenen Fehler. Den Traceback über der Zeile lesen; nicht zueinander passende Versionen sind eine häufige Ursache.</translation>
    </message>
    <message>
        <source>The container image could not be fetched. Check its name and tag, and that the registry&apos;s pull secret is given to the job.</source>
        <translation>Das Container-Image konnte nicht geladen werden. Name und Tag prüfen und ob der Job das Pull-Secret der Registry bekommt.</translation>
    </message>
    <message>
        <source>The time limit ended the run. Steps measured before still count; give it more time or fewer steps.</source>
        <translation>Das Zeitlimit beendete den Lauf. Zuvor gemessene Schritte zählen weiterhin; mehr Zeit oder weniger Schritte geben.</translation>
    </message>
    <message>
        <source>Out of GPU memory</source>
        <translation>GPU-Speicher erschöpft</translation>
    </message>
    <message>
        <source>Out of host memory</source>
        <translation>Host-Speicher erschöpft</translation>
    </message>
    <message>
        <source>Communication (NCCL)</source>
        <translation>Kommunikation (NCCL)</translation>
    </message>
    <message>
        <source>CUDA error</source>
        <translation>CUDA-Fehler</translation>
    </message>
    <message>
        <source>Configuration refused</source>
        <translation>Konfiguration abgelehnt</translation>
    </message>
    <message>
        <source>Program error (Python)</source>
        <translation>Programmfehler (Python)</translation>
    </message>
    <message>
        <source>Missing package</source>
        <translation>Fehlendes Paket</translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Files or storage</source>
        <translation>Dateien oder Storage</translation>
    </message>
    <message>
        <source>Preempted or node lost</source>
        <translation>Verdrängt oder Knoten verloren</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Loss is not a number</source>
        <translation>Loss ist keine Zahl</translation>
    </message>
    <message>
        <source>Ended without a reason</source>
        <translation>Ohne Grund beendet</translation>
    </message>
    <message>
        <source>this is a folder, not a log</source>
        <translation>dies ist ein Ordner, kein Log</translation>
    </message>
    <message>
        <source>the log could not be opened</source>
        <translation>das Log konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the log could not be read to its end</source>
        <translation>das Log konnte nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <source>the event file could not be opened</source>
        <translation>die Ereignisdatei konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the folder of logs could not be read</source>
        <translation>der Log-Ordner konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>See autotuner-sandbox --help</source>
        <translation>Siehe autotuner-sandbox --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of the form 127.0.0.1:PORT</source>
        <translation>„%1“ ist keine Adresse der Form 127.0.0.1:PORT</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number from %2 to %3</source>
        <translation>„%1“ ist keine Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number of 0 or more</source>
        <translation>„%1“ ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>is not understood</source>
        <translation>ist nicht verständlich</translation>
    </message>
    <message>
        <source>must be 1 to 64 letters, digits, dots, hyphens and underscores</source>
        <translation>muss aus 1 bis 64 Buchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen bestehen</translation>
    </message>
    <message>
        <source>is missing, and AUTOTUNER_SANDBOX_TOKEN is not set</source>
        <translation>fehlt, und AUTOTUNER_SANDBOX_TOKEN ist nicht gesetzt</translation>
    </message>
    <message>
        <source>Known kinds are %1</source>
        <translation>Bekannte Arten sind %1</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>field %1 is unknown or has an impossible value</source>
        <translation>Feld %1 ist unbekannt oder hat einen unmöglichen Wert</translation>
    </message>
    <message>
        <source>kind &quot;%1&quot; is unknown</source>
        <translation>Art „%1“ ist unbekannt</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>are too many</source>
        <translation>sind zu viele</translation>
    </message>
    <message>
        <source>is not of the form KIND:key=value,key=value</source>
        <translation>hat nicht die Form KIND:key=value,key=value</translation>
    </message>
    <message>
        <source>See autotuner-sandbox --help for the form of a cluster</source>
        <translation>Zur Form eines Clusters siehe autotuner-sandbox --help</translation>
    </message>
    <message>
        <source>must be a text of at most 255 letters</source>
        <translation>muss ein Text von höchstens 255 Zeichen sein</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>muss eine Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>is looked for in something that is no object</source>
        <translation>wird in etwas gesucht, das kein Objekt ist</translation>
    </message>
    <message>
        <source>must be a list of names</source>
        <translation>muss eine Liste von Namen sein</translation>
    </message>
    <message>
        <source>is not of the form NAME=GPU,NODES,GPUS_PER_NODE</source>
        <translation>hat nicht die Form NAME=GPU,NODES,GPUS_PER_NODE</translation>
    </message>
    <message>
        <source>name %1 twice</source>
        <translation>nennen %1 doppelt</translation>
    </message>
    <message>
        <source>must name at least one group</source>
        <translation>muss mindestens eine Gruppe nennen</translation>
    </message>
    <message>
        <source>is no job of the sandbox</source>
        <translation>ist kein Job der Sandbox</translation>
    </message>
    <message>
        <source>Name a folder with --state that can be written and has room</source>
        <translation>Mit --state einen Ordner angeben, der beschreibbar ist und genug Platz hat</translation>
    </message>
    <message>
        <source>another sandbox works in this folder</source>
        <translation>eine andere Sandbox arbeitet in diesem Ordner</translation>
    </message>
    <message>
        <source>End it, or name another folder with --state</source>
        <translation>Diese beenden oder mit --state einen anderen Ordner angeben</translation>
    </message>
    <message>
        <source>cannot be unpacked: out of memory</source>
        <translation>kann nicht entpackt werden: Speicher erschöpft</translation>
    </message>
    <message>
        <source>is larger than 16 MiB when unpacked</source>
        <translation>ist entpackt größer als 16 MiB</translation>
    </message>
    <message>
        <source>is no whole gzip stream</source>
        <translation>ist kein vollständiger gzip-Stream</translation>
    </message>
    <message>
        <source>is a broken archive</source>
        <translation>ist ein beschädigtes Archiv</translation>
    </message>
    <message>
        <source>holds no settings.json</source>
        <translation>enthält keine settings.json</translation>
    </message>
    <message>
        <source>is larger than 8 MiB</source>
        <translation>ist größer als 8 MiB</translation>
    </message>
    <message>
        <source>is no base64 text</source>
        <translation>ist kein base64-Text</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>is not of the form node-nfs:NAME</source>
        <translation>hat nicht die Form node-nfs:NAME</translation>
    </message>
    <message>
        <source>cannot be understood</source>
        <translation>ist nicht verständlich</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be a number from 0.01 to 10000</source>
        <translation>muss eine Zahl von 0.01 bis 10000 sein</translation>
    </message>
    <message>
        <source>cannot be listened on</source>
        <translation>kann nicht für eingehende Verbindungen geöffnet werden</translation>
    </message>
    <message>
        <source>Port 0 picks a free one</source>
        <translation>Port 0 wählt einen freien</translation>
    </message>
    <message>
        <source>is a word that the sandbox does not know</source>
        <translation>ist ein Wort, das die Sandbox nicht kennt</translation>
    </message>
    <message>
        <source>is of a format that this sandbox does not know</source>
        <translation>hat ein Format, das diese Sandbox nicht kennt</translation>
    </message>
    <message>
        <source>AUTOTUNER_SANDBOX_STEPS must be a whole number from 0 to %1 and AUTOTUNER_SANDBOX_STEP_SECONDS a number from 0 to %2</source>
        <translation>AUTOTUNER_SANDBOX_STEPS muss eine ganze Zahl von 0 bis %1 sein und AUTOTUNER_SANDBOX_STEP_SECONDS eine Zahl von 0 bis %2</translation>
    </message>
    <message>
        <source>name one chart: %1</source>
        <translation>ein Diagramm nennen: %1</translation>
    </message>
    <message>
        <source>there is no such chart; known are %1</source>
        <translation>dieses Diagramm gibt es nicht; bekannt sind %1</translation>
    </message>
    <message>
        <source>is not a number from 1 to 4</source>
        <translation>ist keine Zahl von 1 bis 4</translation>
    </message>
    <message>
        <source>makes a picture of %1 million pixels; at most %2 million are drawn</source>
        <translation>ergibt ein Bild mit %1 Millionen Pixeln; gezeichnet werden höchstens %2 Millionen</translation>
    </message>
    <message>
        <source>is neither .png, .svg, .pdf nor .csv</source>
        <translation>ist weder .png noch .svg, .pdf oder .csv</translation>
    </message>
    <message>
        <source>Another name needs --format</source>
        <translation>Ein anderer Name braucht --format</translation>
    </message>
    <message>
        <source>there is nothing to show; no file was written</source>
        <translation>es gibt nichts zu zeigen; keine Datei wurde geschrieben</translation>
    </message>
    <message>
        <source>See autotuner results</source>
        <translation>Siehe autotuner results</translation>
    </message>
    <message>
        <source>is no folder</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>Give the folder that it lies in; autotuner parse-log reads one file</source>
        <translation>Den Ordner angeben, in dem sie liegt; autotuner parse-log liest eine einzelne Datei</translation>
    </message>
    <message>
        <source>Name the folder of logs: --logs-path DIR</source>
        <translation>Den Ordner mit den Logs nennen: --logs-path DIR</translation>
    </message>
    <message>
        <source>there is no such folder or file</source>
        <translation>diesen Ordner oder diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>no file in %1 has a name that begins so</source>
        <translation>keine Datei in %1 hat einen Namen, der so beginnt</translation>
    </message>
    <message>
        <source>Without the flag every log is read</source>
        <translation>Ohne die Option wird jedes Log gelesen</translation>
    </message>
    <message>
        <source>is none of the logs that were read</source>
        <translation>ist keines der gelesenen Logs</translation>
    </message>
    <message>
        <source>no logs were found</source>
        <translation>keine Logs wurden gefunden</translation>
    </message>
    <message>
        <source>the logs belong to no configuration of this plan</source>
        <translation>die Logs gehören zu keiner Konfiguration dieses Plans</translation>
    </message>
    <message>
        <source>no run has steps that could be ranked</source>
        <translation>kein Lauf hat Schritte für eine Rangliste</translation>
    </message>
    <message>
        <source>is neither &quot;settled&quot; nor a number of steps</source>
        <translation>ist weder „settled“ noch eine Anzahl Schritte</translation>
    </message>
    <message>
        <source>is not PATH=CONFIGURATION</source>
        <translation>hat nicht die Form PATH=CONFIGURATION</translation>
    </message>
    <message>
        <source>needs --logs-path</source>
        <translation>braucht --logs-path</translation>
    </message>
    <message>
        <source>is not used with --logs-path</source>
        <translation>wird mit --logs-path nicht verwendet</translation>
    </message>
    <message>
        <source>there are no logs and no event files in this folder of the workspace</source>
        <translation>in diesem Ordner des Arbeitsbereichs gibt es weder Logs noch Event-Dateien</translation>
    </message>
    <message>
        <source>there are no event files and no files whose name begins with %1 in this folder of the workspace</source>
        <translation>in diesem Ordner des Arbeitsbereichs gibt es weder Event-Dateien noch Dateien, deren Name mit %1 beginnt</translation>
    </message>
    <message>
        <source>Wait until the runs have written something, or check the path</source>
        <translation>Warten, bis die Läufe etwas geschrieben haben, oder den Pfad prüfen</translation>
    </message>
    <message>
        <source>a folder of the workspace is needed</source>
        <translation>ein Ordner des Arbeitsbereichs wird benötigt</translation>
    </message>
    <message>
        <source>Give the path as jobs see it, for example /nemo-workspace/logs/llama</source>
        <translation>Den Pfad so angeben, wie Jobs ihn sehen, zum Beispiel /nemo-workspace/logs/llama</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>none stands alone</source>
        <translation>none steht nur allein</translation>
    </message>
    <message>
        <source>leaves nothing of --sections</source>
        <translation>lässt von --sections nichts übrig</translation>
    </message>
    <message>
        <source>is longer than %1 letters</source>
        <translation>ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>is neither .html, .pdf nor .md</source>
        <translation>ist weder .html noch .pdf oder .md</translation>
    </message>
    <message>
        <source>this program was built without the app, which draws %1</source>
        <translation>dieses Programm wurde ohne die App gebaut, die %1 zeichnet</translation>
    </message>
    <message>
        <source>Reports as .html and .md and charts as .csv can be had without it</source>
        <translation>Berichte als .html und .md sowie Diagramme als .csv gibt es auch ohne sie</translation>
    </message>
    <message>
        <source>the plan has no model or no machines yet</source>
        <translation>der Plan hat noch kein Modell oder keine Maschinen</translation>
    </message>
    <message>
        <source>Choose both: runs are compared by what they mean for a model on its machines</source>
        <translation>Beides wählen: Läufe werden danach verglichen, was sie für ein Modell auf seinen Maschinen bedeuten</translation>
    </message>
    <message>
        <source>the configuration of the run cannot be told from its name %1</source>
        <translation>die Konfiguration des Laufs lässt sich aus seinem Namen %1 nicht ablesen</translation>
    </message>
    <message>
        <source>Assign its logs to a configuration by hand</source>
        <translation>Seine Logs von Hand einer Konfiguration zuordnen</translation>
    </message>
    <message>
        <source>its logs are gone; the campaign noted %1 steps with a median of %2 s</source>
        <translation>seine Logs sind weg; die Kampagne hat %1 Schritte mit einem Median von %2 s vermerkt</translation>
    </message>
    <message>
        <source>Run it once more, or put its logs back</source>
        <translation>Erneut ausführen oder seine Logs zurücklegen</translation>
    </message>
    <message>
        <source>reading the logs was stopped</source>
        <translation>das Einlesen der Logs wurde gestoppt</translation>
    </message>
    <message>
        <source>more than %1 logs: the rest was left out</source>
        <translation>mehr als %1 Logs: Der Rest wurde ausgelassen</translation>
    </message>
    <message>
        <source>Choose a folder further down, or name the prefix of the logs</source>
        <translation>Einen tiefer liegenden Ordner wählen oder das Präfix der Logs nennen</translation>
    </message>
    <message>
        <source>no file in this folder tells of training steps or of a failure</source>
        <translation>keine Datei in diesem Ordner berichtet von Trainingsschritten oder einem Fehler</translation>
    </message>
    <message>
        <source>Step times are on the standard output that the launcher keeps, or in event files: choose their folder</source>
        <translation>Schrittzeiten stehen in der Standardausgabe, die der Launcher aufhebt, oder in Event-Dateien: deren Ordner wählen</translation>
    </message>
    <message>
        <source>no logs are in this folder</source>
        <translation>in diesem Ordner sind keine Logs</translation>
    </message>
    <message>
        <source>Choose the folder that holds the folders of the runs</source>
        <translation>Den Ordner wählen, der die Ordner der Läufe enthält</translation>
    </message>
    <message>
        <source>no file in this folder begins with &quot;%1&quot;</source>
        <translation>keine Datei in diesem Ordner beginnt mit „%1“</translation>
    </message>
    <message>
        <source>Take the prefix away, or correct it</source>
        <translation>Das Präfix entfernen oder korrigieren</translation>
    </message>
    <message>
        <source>the log is not there any more</source>
        <translation>das Log ist nicht mehr da</translation>
    </message>
    <message>
        <source>this is no plain file</source>
        <translation>dies ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Not launched: predicted to run out of GPU memory</source>
        <translation>Nicht gestartet: laut Vorhersage reicht der GPU-Speicher nicht</translation>
    </message>
    <message>
        <source>Not launched: it equals the base configuration, whose run stands for it</source>
        <translation>Nicht gestartet: gleich der Basiskonfiguration, deren Lauf dafür steht</translation>
    </message>
    <message>
        <source>Not launched: the campaign&apos;s budget was spent</source>
        <translation>Nicht gestartet: das Budget der Kampagne war verbraucht</translation>
    </message>
    <message>
        <source>Not launched: too many runs of the campaign had failed</source>
        <translation>Nicht gestartet: zu viele Läufe der Kampagne waren fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not launched: it was taken out of the campaign</source>
        <translation>Nicht gestartet: aus der Kampagne genommen</translation>
    </message>
    <message>
        <source>The run was stopped</source>
        <translation>Der Lauf wurde gestoppt</translation>
    </message>
    <message>
        <source>The run was stopped: %1</source>
        <translation>Der Lauf wurde gestoppt: %1</translation>
    </message>
    <message>
        <source>The run failed, and nothing says why</source>
        <translation>Der Lauf ist fehlgeschlagen, und nichts sagt, warum</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>Der Lauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>these arguments are of the model %1, not of %2: left out</source>
        <translation>diese Argumente gehören zum Modell %1, nicht zu %2: ausgelassen</translation>
    </message>
    <message>
        <source>Compare these logs in a project of their own model</source>
        <translation>Diese Logs in einem Projekt mit ihrem eigenen Modell vergleichen</translation>
    </message>
    <message>
        <source>the chart cannot be written</source>
        <translation>das Diagramm kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose a folder that can be written and has room</source>
        <translation>Einen Ordner wählen, der beschreibbar ist und genug Platz hat</translation>
    </message>
    <message>
        <source>Choose another folder, or make room and see that you may write there.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen und die Schreibrechte prüfen.</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Die Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>Der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>The picture cannot be drawn</source>
        <translation>Das Bild kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>Ask for a smaller one.</source>
        <translation>Ein kleineres anfordern.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for fetched logs</source>
        <translation>Platz freigeben oder einen anderen Ordner für abgerufene Logs wählen</translation>
    </message>
    <message>
        <source>something else than a folder is in the way</source>
        <translation>etwas, das kein Ordner ist, steht im Weg</translation>
    </message>
    <message>
        <source>the fetched file could not be written</source>
        <translation>die abgerufene Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>there is no such path in the workspace&apos;s storage</source>
        <translation>diesen Pfad gibt es im Storage des Arbeitsbereichs nicht</translation>
    </message>
    <message>
        <source>Paths begin at the root of the file system, not where jobs mount it</source>
        <translation>Pfade beginnen an der Wurzel des Dateisystems, nicht dort, wo Jobs es einhängen</translation>
    </message>
    <message>
        <source>fetching was cancelled</source>
        <translation>der Abruf wurde abgebrochen</translation>
    </message>
    <message>
        <source>Files that are complete are kept and not fetched again</source>
        <translation>Vollständige Dateien bleiben und werden nicht erneut abgerufen</translation>
    </message>
    <message>
        <source>%1 files are more than one fetch takes and were left out</source>
        <translation>%1 Dateien überschreiten, was ein Abruf aufnimmt, und wurden ausgelassen</translation>
    </message>
    <message>
        <source>there are more than %1 folders; the rest was not looked into</source>
        <translation>es gibt mehr als %1 Ordner; der Rest wurde nicht durchsucht</translation>
    </message>
    <message>
        <source>an entry has a name that cannot be asked for: %1</source>
        <translation>ein Eintrag hat einen Namen, der sich nicht abfragen lässt: %1</translation>
    </message>
    <message>
        <source>left out: with it the fetch would be larger than its limit</source>
        <translation>ausgelassen: Damit würde der Abruf seine Größengrenze überschreiten</translation>
    </message>
    <message>
        <source>Choose fewer folders at a time</source>
        <translation>Weniger Ordner auf einmal wählen</translation>
    </message>
    <message>
        <source>the path of the logs is missing</source>
        <translation>der Pfad der Logs fehlt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Model TFLOPS per GPU</source>
        <translation>Modell-TFLOPS pro GPU</translation>
    </message>
    <message>
        <source>Cost against training time</source>
        <translation>Kosten gegen Trainingszeit</translation>
    </message>
    <message>
        <source>Peak memory by part</source>
        <translation>Spitzenspeicher nach Anteilen</translation>
    </message>
    <message>
        <source>Step time over the steps</source>
        <translation>Schrittzeit über die Schritte</translation>
    </message>
    <message>
        <source>Spread of the step times</source>
        <translation>Streuung der Schrittzeiten</translation>
    </message>
    <message>
        <source>Predicted against measured step time</source>
        <translation>Vorhergesagte gegen gemessene Schrittzeit</translation>
    </message>
    <message>
        <source>Settings and what came of them</source>
        <translation>Einstellungen und ihr Ergebnis</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Plan and cluster</source>
        <translation>Plan und Cluster</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Savings against the base configuration</source>
        <translation>Einsparung gegenüber der Basiskonfiguration</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Effect of each setting</source>
        <translation>Wirkung jeder Einstellung</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>Vorhersage gegen Messung</translation>
    </message>
    <message>
        <source>Failures and gaps</source>
        <translation>Fehlschläge und Lücken</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>PARTLY SIMULATED: some of the runs come from a sandbox, which measures nothing. They are called simulated in every table. Decide nothing by them.</source>
        <translation>TEILWEISE SIMULIERT: Einige Läufe stammen aus einer Sandbox, die nichts misst. In jeder Tabelle heißen sie simuliert. Nichts danach entscheiden.</translation>
    </message>
    <message>
        <source>SIMULATED: the runs come from a sandbox. No figure in this report is a measurement of real GPUs. Decide nothing by it.</source>
        <translation>SIMULIERT: Die Läufe stammen aus einer Sandbox. Keine Zahl in diesem Bericht ist eine Messung echter GPUs. Nichts danach entscheiden.</translation>
    </message>
    <message>
        <source>PARTLY SIMULATED: configuration report for %1</source>
        <translation>TEILWEISE SIMULIERT: Konfigurationsbericht für %1</translation>
    </message>
    <message>
        <source>PARTLY SIMULATED: %1</source>
        <translation>TEILWEISE SIMULIERT: %1</translation>
    </message>
    <message>
        <source>SIMULATED: configuration report for %1</source>
        <translation>SIMULIERT: Konfigurationsbericht für %1</translation>
    </message>
    <message>
        <source>SIMULATED: %1</source>
        <translation>SIMULIERT: %1</translation>
    </message>
    <message>
        <source>Configuration report: %1 on %2</source>
        <translation>Konfigurationsbericht: %1 auf %2</translation>
    </message>
    <message>
        <source>Configuration report: %1</source>
        <translation>Konfigurationsbericht: %1</translation>
    </message>
    <message>
        <source>%1 billion tokens, %2 runs</source>
        <translation>%1 Mrd. Tokens, %2 Läufe</translation>
    </message>
    <message>
        <source>%1, %2 billion tokens, %3 runs</source>
        <translation>%1, %2 Mrd. Tokens, %3 Läufe</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured and predicted</source>
        <translation>Gemessen und vorhergesagt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1 (vorhergesagt)</translation>
    </message>
    <message>
        <source>%1 (measured)</source>
        <translation>%1 (gemessen)</translation>
    </message>
    <message>
        <source>%1 (SIMULATED)</source>
        <translation>%1 (SIMULIERT)</translation>
    </message>
    <message>
        <source>%1 (measured against predicted)</source>
        <translation>%1 (gemessen gegen vorhergesagt)</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Every setting of the best configuration</source>
        <translation>Alle Einstellungen der besten Konfiguration</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Megatron-Core flag</source>
        <translation>Megatron-Core-Option</translation>
    </message>
    <message>
        <source>The best configuration for NeMo 2.0</source>
        <translation>Die beste Konfiguration für NeMo 2.0</translation>
    </message>
    <message>
        <source>Overrides of the model&apos;s pretrain_recipe, one a line, as NeMo-Run&apos;s command line takes them:</source>
        <translation>Overrides für das pretrain_recipe des Modells, einer pro Zeile, wie die Befehlszeile von NeMo-Run sie annimmt:</translation>
    </message>
    <message>
        <source>Full names and logs</source>
        <translation>Vollständige Namen und Logs</translation>
    </message>
    <message>
        <source>Runs that this report names: %1 of %2</source>
        <translation>In diesem Bericht genannte Läufe: %1 von %2</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Places that were looked through for logs:</source>
        <translation>Nach Logs durchsuchte Orte:</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… und %1 weitere.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>AutoTuner</source>
        <translation>AutoTuner</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>Schätzer</translation>
    </message>
    <message>
        <source>Container image of the plan</source>
        <translation>Container-Image des Plans</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Settings of the best configuration</source>
        <translation>Einstellungen der besten Konfiguration</translation>
    </message>
    <message>
        <source>Model TFLOPS per GPU of %1 of %2 runs, fastest first; predicted behind measured</source>
        <translation>Modell-TFLOPS pro GPU, %1 von %2 Läufen, schnellste zuerst; Vorhersage hinter der Messung</translation>
    </message>
    <message>
        <source>Days to train on all tokens, %1 of %2 runs; predicted behind measured</source>
        <translation>Tage für das Training auf allen Tokens, %1 von %2 Läufen; Vorhersage hinter der Messung</translation>
    </message>
    <message>
        <source>Dollars to train on all tokens, %1 of %2 runs; predicted behind measured</source>
        <translation>Dollar für das Training auf allen Tokens, %1 von %2 Läufen; Vorhersage hinter der Messung</translation>
    </message>
    <message>
        <source>Dollars against days of %1 runs; the line joins those that no other beats in both</source>
        <translation>Dollar gegen Tage, %1 Läufe; die Linie verbindet jene, die kein anderer in beidem schlägt</translation>
    </message>
    <message>
        <source>Peak memory per GPU of %1 of %2 runs: predicted parts, measured peak, capacity</source>
        <translation>Spitzenspeicher pro GPU, %1 von %2 Läufen: vorhergesagte Anteile, gemessene Spitze, Kapazität</translation>
    </message>
    <message>
        <source>Step time over the steps of %1 of %2 runs; warm-up and outliers are marked</source>
        <translation>Schrittzeit über die Schritte, %1 von %2 Läufen; Warm-up und Ausreißer sind gekennzeichnet</translation>
    </message>
    <message>
        <source>Spread of the step times of %1 of %2 runs: quartiles, whiskers without outliers, outliers</source>
        <translation>Streuung der Schrittzeiten, %1 von %2 Läufen: Quartile, Whisker ohne Ausreißer, Ausreißer</translation>
    </message>
    <message>
        <source>Predicted against measured step time of %1 runs; on the diagonal the prediction was right</source>
        <translation>Vorhergesagte gegen gemessene Schrittzeit, %1 Läufe; auf der Diagonale traf die Vorhersage zu</translation>
    </message>
    <message>
        <source>Settings of %1 of %2 runs, a line each, with what was measured at the right</source>
        <translation>Einstellungen, %1 von %2 Läufen, je eine Linie, mit der Messung rechts</translation>
    </message>
    <message>
        <source>From %1 %2 (%3) to %4 %2 (%5).</source>
        <translation>Von %1 %2 (%3) bis %4 %2 (%5).</translation>
    </message>
    <message>
        <source>Least time: %1 with %2 days. Least cost: %3 with %4. Runs on the front: %5.</source>
        <translation>Geringste Zeit: %1 mit %2 Tagen. Geringste Kosten: %3 mit %4. Läufe auf der Pareto-Front: %5.</translation>
    </message>
    <message>
        <source>%1 of %2 runs are slower than predicted and lie above the diagonal.</source>
        <translation>%1 von %2 Läufen sind langsamer als vorhergesagt und liegen über der Diagonale.</translation>
    </message>
    <message>
        <source>Predicted from %1 GiB (%2) to %3 GiB (%4) of %5 GiB.</source>
        <translation>Vorhergesagt von %1 GiB (%2) bis %3 GiB (%4), Kapazität %5 GiB.</translation>
    </message>
    <message>
        <source>%1 lines; outliers marked: %2; longest warm-up drawn: %3 steps.</source>
        <translation>%1 Linien; gekennzeichnete Ausreißer: %2; längstes gezeichnetes Warm-up: %3 Schritte.</translation>
    </message>
    <message>
        <source>Medians from %1 s (%2) to %3 s (%4).</source>
        <translation>Mediane von %1 s (%2) bis %3 s (%4).</translation>
    </message>
    <message>
        <source>Settings that differ: %1. The stronger a line, the faster its run.</source>
        <translation>Unterschiedliche Einstellungen: %1. Je kräftiger eine Linie, desto schneller ihr Lauf.</translation>
    </message>
    <message>
        <source>There are no runs to draw.</source>
        <translation>Es gibt keine Läufe zu zeichnen.</translation>
    </message>
    <message>
        <source>%1 is the fastest of the measured configurations: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration was not measured, so nothing can be said of savings.</source>
        <translation>%1 ist die schnellste der gemessenen Konfigurationen: Sie trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5. Die Basiskonfiguration wurde nicht gemessen, daher lässt sich über Einsparungen nichts sagen.</translation>
    </message>
    <message>
        <source>SIMULATED: %1 is the fastest of the configurations run: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration was not run, so nothing can be said of savings.</source>
        <translation>SIMULIERT: %1 ist die schnellste der ausgeführten Konfigurationen: Sie trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5. Die Basiskonfiguration wurde nicht ausgeführt, daher lässt sich über Einsparungen nichts sagen.</translation>
    </message>
    <message>
        <source>The base configuration, %1, is the fastest of those measured: it trains %2 on %3 billion tokens in %4 days for %5.</source>
        <translation>Die Basiskonfiguration, %1, ist die schnellste der gemessenen: Sie trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5.</translation>
    </message>
    <message>
        <source>SIMULATED: the base configuration, %1, is the fastest of those run: it trains %2 on %3 billion tokens in %4 days for %5.</source>
        <translation>SIMULIERT: Die Basiskonfiguration, %1, ist die schnellste der ausgeführten: Sie trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5.</translation>
    </message>
    <message>
        <source>%1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) and %8 (%9) less than the base configuration.</source>
        <translation>%1 trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5: %6 Tage (%7 Stunden) und %8 (%9) weniger als die Basiskonfiguration.</translation>
    </message>
    <message>
        <source>SIMULATED: %1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) and %8 (%9) less than the base configuration.</source>
        <translation>SIMULIERT: %1 trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5: %6 Tage (%7 Stunden) und %8 (%9) weniger als die Basiskonfiguration.</translation>
    </message>
    <message>
        <source>%1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) less than the base configuration, for %8 (%9) more.</source>
        <translation>%1 trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5: %6 Tage (%7 Stunden) weniger als die Basiskonfiguration, bei Mehrkosten von %8 (%9).</translation>
    </message>
    <message>
        <source>SIMULATED: %1 trains %2 on %3 billion tokens in %4 days for %5: %6 days (%7 hours) less than the base configuration, for %8 (%9) more.</source>
        <translation>SIMULIERT: %1 trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5: %6 Tage (%7 Stunden) weniger als die Basiskonfiguration, bei Mehrkosten von %8 (%9).</translation>
    </message>
    <message>
        <source>%1 is the fastest with enough steps to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration looks %6 days faster, but on too few steps.</source>
        <translation>%1 ist die schnellste mit genügend Schritten für eine verlässliche Aussage: Sie trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5. Die Basiskonfiguration scheint %6 Tage schneller, aber bei zu wenigen Schritten.</translation>
    </message>
    <message>
        <source>SIMULATED: %1 is the fastest with enough steps to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration looks %6 days faster, but on too few steps.</source>
        <translation>SIMULIERT: %1 ist die schnellste mit genügend Schritten für eine verlässliche Aussage: Sie trainiert %2 mit %3 Mrd. Tokens in %4 Tagen für %5. Die Basiskonfiguration scheint %6 Tage schneller, aber bei zu wenigen Schritten.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Model TFLOPS</source>
        <translation>Modell-TFLOPS</translation>
    </message>
    <message>
        <source>Steps used: %1, after %2 of warm-up; outliers among them: %3.</source>
        <translation>Verwendete Schritte: %1, nach %2 Schritten Warm-up; Ausreißer darunter: %3.</translation>
    </message>
    <message>
        <source>Spread: standard deviation %1 of the mean step time; 95 %% confidence of the mean ± %2.</source>
        <translation>Streuung: Standardabweichung %1 der mittleren Schrittzeit; 95-%%-Konfidenzintervall des Mittelwerts ± %2.</translation>
    </message>
    <message>
        <source>The runner-up, %1, takes %2 longer: more than the measurements are unsure by (± %3).</source>
        <translation>Die zweitschnellste, %1, braucht %2 länger: mehr als die Messunsicherheit (± %3).</translation>
    </message>
    <message>
        <source>The runner-up, %1, takes %2 longer: within what the measurements are unsure by (± %3), so either may be the faster one. More steps would tell.</source>
        <translation>Die zweitschnellste, %1, braucht %2 länger: innerhalb der Messunsicherheit (± %3), daher kann jede der beiden die schnellere sein. Mehr Schritte würden es zeigen.</translation>
    </message>
    <message>
        <source>How sure this is:</source>
        <translation>Wie sicher das ist:</translation>
    </message>
    <message>
        <source>If dollars count more than days: %1 takes %2 days for %3, which is %4 (%5) less and %6 days longer.</source>
        <translation>Wenn Dollar mehr zählen als Tage: %1 braucht %2 Tage für %3, das sind %4 (%5) weniger und %6 Tage mehr.</translation>
    </message>
    <message>
        <source>No run has %1 steps or more. Run longer before you decide by these figures.</source>
        <translation>Kein Lauf hat %1 oder mehr Schritte. Länger laufen lassen, bevor nach diesen Zahlen entschieden wird.</translation>
    </message>
    <message>
        <source>%1 is measured faster than its GPUs can compute (MFU %2). A unit, the pairing of log and configuration or the number of GPUs must be wrong: do not decide by it.</source>
        <translation>%1 ist laut Messung schneller, als die GPUs rechnen können (MFU %2). Eine Einheit, die Zuordnung von Log und Konfiguration oder die Zahl der GPUs muss falsch sein: nicht danach entscheiden.</translation>
    </message>
    <message>
        <source>%1 did not run all steps that were asked for (%2 of %3).</source>
        <translation>%1 hat nicht alle angeforderten Schritte ausgeführt (%2 von %3).</translation>
    </message>
    <message>
        <source>Nothing can be decided yet: no run was read. Run configurations of the plan, or add the folder with their logs, and make this report again. Until then it holds the plan alone.</source>
        <translation>Noch lässt sich nichts entscheiden: Kein Lauf wurde eingelesen. Konfigurationen des Plans ausführen oder den Ordner mit ihren Logs hinzufügen und diesen Bericht erneut erstellen. Bis dahin enthält er nur den Plan.</translation>
    </message>
    <message>
        <source>Nothing can be decided: none of the %1 runs has step times that count. The section on failures says why, and what to try.</source>
        <translation>Nichts lässt sich entscheiden: Keiner der %1 Läufe hat Schrittzeiten, die zählen. Der Abschnitt über Fehlschläge sagt, warum, und was zu versuchen ist.</translation>
    </message>
    <message>
        <source>The choice between days and dollars: no other run beats these in both</source>
        <translation>Die Wahl zwischen Tagen und Dollar: Kein anderer Lauf schlägt diese in beidem</translation>
    </message>
    <message>
        <source>There are no measured runs to compare.</source>
        <translation>Es gibt keine gemessenen Läufe zu vergleichen.</translation>
    </message>
    <message>
        <source>The base configuration is the best one: there is nothing to save.</source>
        <translation>Die Basiskonfiguration ist die beste: Es gibt nichts einzusparen.</translation>
    </message>
    <message>
        <source>No run of the base configuration has figures. Run base_config to learn what the choice saves.</source>
        <translation>Kein Lauf der Basiskonfiguration hat Zahlen. base_config ausführen, um zu erfahren, was die Wahl einspart.</translation>
    </message>
    <message>
        <source>The base configuration (%1) and the best (%2)</source>
        <translation>Die Basiskonfiguration (%1) und die beste (%2)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>Best - base</source>
        <translation>Beste − Basis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Step time, s</source>
        <translation>Schrittzeit, s</translation>
    </message>
    <message>
        <source>Training time, hours</source>
        <translation>Trainingszeit, Stunden</translation>
    </message>
    <message>
        <source>Training time, days</source>
        <translation>Trainingszeit, Tage</translation>
    </message>
    <message>
        <source>No steps and no sign of a failure</source>
        <translation>Keine Schritte und kein Anzeichen eines Fehlschlags</translation>
    </message>
    <message>
        <source>See whether the log is whole, and whether it is the one of worker 0.</source>
        <translation>Prüfen, ob das Log vollständig und ob es das von Worker 0 ist.</translation>
    </message>
    <message>
        <source>No run failed.</source>
        <translation>Kein Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Failed runs and runs without steps: %1 of %2</source>
        <translation>Fehlgeschlagene Läufe und Läufe ohne Schritte: %1 von %2</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Line of the log</source>
        <translation>Zeile des Logs</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Runs that are ranked but flagged: %1</source>
        <translation>Läufe in der Rangliste mit Vorbehalt: %1</translation>
    </message>
    <message>
        <source>Logs that belong to no configuration of the plan: %1. Assign them by hand to count them.</source>
        <translation>Logs, die zu keiner Konfiguration des Plans gehören: %1. Von Hand zuordnen, damit sie zählen.</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>Median step time</source>
        <translation>Median der Schrittzeit</translation>
    </message>
    <message>
        <source>Could not be read:</source>
        <translation>Konnte nicht gelesen werden:</translation>
    </message>
    <message>
        <source>Configurations that were to run and have no logs: %1</source>
        <translation>Konfigurationen, die laufen sollten und keine Logs haben: %1</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>Training time = tokens / (global batch x sequence length) x step time: without interruptions, restarts, checkpoints or evaluation.</source>
        <translation>Trainingszeit = Tokens / (Global Batch × Sequenzlänge) × Schrittzeit: ohne Unterbrechungen, Neustarts, Checkpoints oder Evaluierung.</translation>
    </message>
    <message>
        <source>Cost = hours x GPUs x price per GPU-hour: the GPUs alone, no storage, network, staff or idle time.</source>
        <translation>Kosten = Stunden × GPUs × Preis pro GPU-Stunde: nur die GPUs, ohne Storage, Netzwerk, Personal oder Leerlauf.</translation>
    </message>
    <message>
        <source>The step time of a short run stands for that of the whole training: same data, same machines, no drift.</source>
        <translation>Die Schrittzeit eines kurzen Laufs steht für die des gesamten Trainings: gleiche Daten, gleiche Maschinen, keine Drift.</translation>
    </message>
    <message>
        <source>Runs with unlike global batch sizes are compared by time and cost for the same tokens; what the batch does to the quality of the model is not weighed.</source>
        <translation>Läufe mit verschiedenen Global-Batch-Größen werden nach Zeit und Kosten für dieselben Tokens verglichen; was der Batch an der Qualität des Modells ändert, wird nicht gewichtet.</translation>
    </message>
    <message>
        <source>Warm-up: steps left out at the beginning of each run: %1.</source>
        <translation>Warm-up: am Anfang jedes Laufs ausgelassene Schritte: %1.</translation>
    </message>
    <message>
        <source>Warm-up: the first steps of each run are left out until two in a row are within %1 of the median of the run&apos;s last half; at least 1, at most a third of them.</source>
        <translation>Warm-up: Die ersten Schritte jedes Laufs werden ausgelassen, bis zwei aufeinanderfolgende höchstens %1 vom Median der letzten Hälfte des Laufs abweichen; mindestens 1, höchstens ein Drittel der Schritte.</translation>
    </message>
    <message>
        <source>Step time: the mean of all steps after the warm-up, outliers included.</source>
        <translation>Schrittzeit: Mittelwert aller Schritte nach dem Warm-up, einschließlich Ausreißern.</translation>
    </message>
    <message>
        <source>Step time: the mean of all steps after the warm-up, rounded to 1/100 s.</source>
        <translation>Schrittzeit: Mittelwert aller Schritte nach dem Warm-up, auf 1/100 s gerundet.</translation>
    </message>
    <message>
        <source>Step time: the median of all steps after the warm-up, which outliers hardly move.</source>
        <translation>Schrittzeit: Median aller Schritte nach dem Warm-up, den Ausreißer kaum verschieben.</translation>
    </message>
    <message>
        <source>Model FLOPs per token</source>
        <translation>Modell-FLOPs pro Token</translation>
    </message>
    <message>
        <source>%1 GFLOP at %2 tokens of sequence; %3 GFLOP by the simple formula</source>
        <translation>%1 GFLOP bei %2 Tokens pro Sequenz; %3 GFLOP nach der einfachen Formel</translation>
    </message>
    <message>
        <source>Peak that MFU is against</source>
        <translation>Spitzenleistung als Bezug der MFU</translation>
    </message>
    <message>
        <source>%1 TFLOPS dense (%2)</source>
        <translation>%1 TFLOPS dicht (%2)</translation>
    </message>
    <message>
        <source>Runs assigned to their configuration by hand: %1.</source>
        <translation>Von Hand ihrer Konfiguration zugeordnete Läufe: %1.</translation>
    </message>
    <message>
        <source>SIMULATED runs, on a sandbox: %1 of %2.</source>
        <translation>SIMULIERTE Läufe, in einer Sandbox: %1 von %2.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>%1 layers, hidden size %2, %3 heads, vocabulary %4</source>
        <translation>%1 Layer, Hidden Size %2, %3 Heads, Vokabular %4</translation>
    </message>
    <message>
        <source>Tokens to train on</source>
        <translation>Trainingstokens</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>%1 per GPU-hour; %2 per hour for all GPUs</source>
        <translation>%1 pro GPU-Stunde; %2 pro Stunde für alle GPUs</translation>
    </message>
    <message>
        <source>Usable memory per GPU</source>
        <translation>Nutzbarer Speicher pro GPU</translation>
    </message>
    <message>
        <source>Base configuration</source>
        <translation>Basiskonfiguration</translation>
    </message>
    <message>
        <source>Values searched</source>
        <translation>Durchsuchte Werte</translation>
    </message>
    <message>
        <source>Outliers (further from the median than 3.5 robust deviations and than 5 %%) are marked and kept; fewer than 10 steps are flagged. Intervals are 95 %% confidence of the mean (Student&apos;s t).</source>
        <translation>Ausreißer (weiter vom Median entfernt als 3,5 robuste Standardabweichungen und als 5 %%) werden gekennzeichnet und behalten; weniger als 10 Schritte erhalten einen Vorbehalt. Intervalle sind 95-%%-Konfidenzintervalle des Mittelwerts (Student-t).</translation>
    </message>
    <message>
        <source>Model FLOPs: matrix products forward and backward, the causal half of attention and the logits, by the convention of Megatron Bridge; recompute is not counted. TFLOPS/GPU = FLOPs per token x tokens per second / GPUs.</source>
        <translation>Modell-FLOPs: Matrixprodukte vorwärts und rückwärts, die kausale Hälfte der Attention und die Logits, nach der Konvention von Megatron Bridge; Recompute wird nicht gezählt. TFLOPS/GPU = FLOPs pro Token × Tokens pro Sekunde / GPUs.</translation>
    </message>
    <message>
        <source>MFU = model TFLOPS/GPU over the dense peak of the GPU in the training precision.</source>
        <translation>MFU = Modell-TFLOPS/GPU im Verhältnis zur dichten Spitzenleistung der GPU in der Trainingspräzision.</translation>
    </message>
    <message>
        <source>The simple formula (24 h² + 4 s h) 3 L + 6 h V with V = %1, of NeMo&apos;s AutoConfigurator, is given for comparison only; rankings do not use it.</source>
        <translation>Die einfache Formel (24 h² + 4 s h) 3 L + 6 h V mit V = %1 aus dem AutoConfigurator von NeMo ist nur zum Vergleich angegeben; Ranglisten verwenden sie nicht.</translation>
    </message>
    <message>
        <source>Predicted figures are those of estimator version %1, made without knowledge of the runs.</source>
        <translation>Vorhergesagte Zahlen stammen von Version %1 des Schätzers, ohne Kenntnis der Läufe.</translation>
    </message>
    <message>
        <source>No run has figures to rank by.</source>
        <translation>Kein Lauf hat Zahlen für eine Rangliste.</translation>
    </message>
    <message>
        <source>Runs by training time, fastest first</source>
        <translation>Läufe nach Trainingszeit, schnellste zuerst</translation>
    </message>
    <message>
        <source>Not ranked, because they failed or have no steps: %1. See the section on failures.</source>
        <translation>Nicht in der Rangliste, weil fehlgeschlagen oder ohne Schritte: %1. Siehe den Abschnitt über Fehlschläge.</translation>
    </message>
    <message>
        <source>No two runs differ in one setting alone, so no effect can be told from the others.</source>
        <translation>Keine zwei Läufe unterscheiden sich in nur einer Einstellung, daher lässt sich keine Wirkung von den anderen trennen.</translation>
    </message>
    <message>
        <source>Speed after changing one setting, everything else equal: the geometric mean over pairs of runs. One pair is an example, several are evidence.</source>
        <translation>Geschwindigkeit nach Änderung einer Einstellung, alles andere gleich: geometrisches Mittel über Laufpaare. Ein Paar ist ein Beispiel, mehrere sind ein Beleg.</translation>
    </message>
    <message>
        <source>What each setting did to tokens/s/GPU, strongest first</source>
        <translation>Wirkung jeder Einstellung auf Tokens/s/GPU, stärkste zuerst</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Pairs of runs</source>
        <translation>Laufpaare</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1 weaker effects are left out.</source>
        <translation>%1 schwächere Wirkungen sind ausgelassen.</translation>
    </message>
    <message>
        <source>No run has both a measured and a predicted step time.</source>
        <translation>Kein Lauf hat sowohl eine gemessene als auch eine vorhergesagte Schrittzeit.</translation>
    </message>
    <message>
        <source>Runs with both</source>
        <translation>Läufe mit beidem</translation>
    </message>
    <message>
        <source>Mean error of the step time</source>
        <translation>Mittlerer Fehler der Schrittzeit</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Systematischer Fehler</translation>
    </message>
    <message>
        <source>%1: runs are faster than predicted on average</source>
        <translation>%1: Läufe sind im Mittel schneller als vorhergesagt</translation>
    </message>
    <message>
        <source>%1: runs are slower than predicted on average</source>
        <translation>%1: Läufe sind im Mittel langsamer als vorhergesagt</translation>
    </message>
    <message>
        <source>Predicted against measured; an error above zero: slower, or more memory, than predicted</source>
        <translation>Vorhersage gegen Messung; ein Fehler über null: langsamer oder mehr Speicher als vorhergesagt</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Place by training time, fastest first; empty for runs that failed or have no steps.</source>
        <translation>Platz nach Trainingszeit, schnellste zuerst; leer bei Läufen, die fehlgeschlagen sind oder keine Schritte haben.</translation>
    </message>
    <message>
        <source>The settings that tell this run from the others; repetitions are numbered.</source>
        <translation>Die Einstellungen, die diesen Lauf von den anderen unterscheiden; Wiederholungen sind nummeriert.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>best: least time; cheapest: least cost; base: the recipe&apos;s own configuration; worst: most time.</source>
        <translation>beste: geringste Zeit; günstigste: geringste Kosten; Basis: eigene Konfiguration des Rezepts; schlechteste: meiste Zeit.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>measured: all steps that were asked for; incomplete: fewer, its steps count; failed: never recommended; no_steps: nothing was measured.</source>
        <translation>gemessen: alle angeforderten Schritte; unvollständig: weniger, seine Schritte zählen; fehlgeschlagen: nie empfohlen; keine Schritte: nichts wurde gemessen.</translation>
    </message>
    <message>
        <source>measured: on real GPUs; simulated: on a sandbox, which measures nothing.</source>
        <translation>gemessen: auf echten GPUs; simuliert: in einer Sandbox, die nichts misst.</translation>
    </message>
    <message>
        <source>Steps with a step time in the logs, warm-up included. Fewer than 10 are flagged.</source>
        <translation>Schritte mit einer Schrittzeit in den Logs, einschließlich Warm-up. Weniger als 10 erhalten einen Vorbehalt.</translation>
    </message>
    <message>
        <source>Steps used</source>
        <translation>Verwendete Schritte</translation>
    </message>
    <message>
        <source>Steps behind the figures: all after the warm-up.</source>
        <translation>Schritte hinter den Zahlen: alle nach dem Warm-up.</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Steps after the warm-up whose time is far from the median. They count in the figures.</source>
        <translation>Schritte nach dem Warm-up, deren Zeit weit vom Median entfernt ist. Sie zählen in den Zahlen mit.</translation>
    </message>
    <message>
        <source>Time of one optimizer step: median or mean of the steps after the warm-up, as chosen.</source>
        <translation>Zeit eines Optimizer-Schritts: Median oder Mittelwert der Schritte nach dem Warm-up, je nach Wahl.</translation>
    </message>
    <message>
        <source>± 95 %</source>
        <translation>± 95 %</translation>
    </message>
    <message>
        <source>Half of the 95 % confidence interval of the mean step time (Student&apos;s t).</source>
        <translation>Halbes 95-%-Konfidenzintervall der mittleren Schrittzeit (Student-t).</translation>
    </message>
    <message>
        <source>Predicted step time</source>
        <translation>Vorhergesagte Schrittzeit</translation>
    </message>
    <message>
        <source>Time of one optimizer step as the estimator predicts it.</source>
        <translation>Zeit eines Optimizer-Schritts laut Vorhersage des Schätzers.</translation>
    </message>
    <message>
        <source>Step error</source>
        <translation>Schätzfehler Schrittzeit</translation>
    </message>
    <message>
        <source>Measured / predicted step time - 1: positive when the run is slower than predicted.</source>
        <translation>Gemessene / vorhergesagte Schrittzeit − 1: positiv, wenn der Lauf langsamer ist als vorhergesagt.</translation>
    </message>
    <message>
        <source>Predicted TFLOPS</source>
        <translation>Vorhergesagte TFLOPS</translation>
    </message>
    <message>
        <source>Model TFLOPS per GPU as the estimator predicts them.</source>
        <translation>Modell-TFLOPS pro GPU laut Vorhersage des Schätzers.</translation>
    </message>
    <message>
        <source>TFLOPS, simple formula</source>
        <translation>TFLOPS, einfache Formel</translation>
    </message>
    <message>
        <source>By the formula (24 h² + 4 s h) 3 L + 6 h V of NeMo&apos;s AutoConfigurator, whatever the architecture: for comparison with its tables only.</source>
        <translation>Nach der Formel (24 h² + 4 s h) 3 L + 6 h V des AutoConfigurator von NeMo, unabhängig von der Architektur: nur zum Vergleich mit dessen Tabellen.</translation>
    </message>
    <message>
        <source>Largest memory of a GPU that the log prints. 1 GiB = 2^30 bytes.</source>
        <translation>Größter Speicher einer GPU, den das Log ausgibt. 1 GiB = 2^30 Byte.</translation>
    </message>
    <message>
        <source>Predicted memory</source>
        <translation>Vorhergesagter Speicher</translation>
    </message>
    <message>
        <source>Memory error</source>
        <translation>Schätzfehler Speicher</translation>
    </message>
    <message>
        <source>Cost against base</source>
        <translation>Kosten ggü. Basis</translation>
    </message>
    <message>
        <source>Cost / cost of the base configuration - 1: negative is cheaper.</source>
        <translation>Kosten / Kosten der Basiskonfiguration − 1: negativ ist günstiger.</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Vorbehalte</translation>
    </message>
    <message>
        <source>Why the run failed, as its log tells.</source>
        <translation>Warum der Lauf fehlgeschlagen ist, laut seinem Log.</translation>
    </message>
    <message>
        <source>The line of the log that shows why the run failed.</source>
        <translation>Die Zeile des Logs, die zeigt, warum der Lauf fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>all steps that were asked for</source>
        <translation>alle angeforderten Schritte</translation>
    </message>
    <message>
        <source>incomplete: fewer steps than asked for; they count</source>
        <translation>unvollständig: weniger Schritte als angefordert; sie zählen</translation>
    </message>
    <message>
        <source>failed: never recommended, whatever its steps say</source>
        <translation>fehlgeschlagen: nie empfohlen, was seine Schritte auch sagen</translation>
    </message>
    <message>
        <source>no steps were measured</source>
        <translation>keine Schritte wurden gemessen</translation>
    </message>
    <message>
        <source>Tokens per step</source>
        <translation>Tokens pro Schritt</translation>
    </message>
    <message>
        <source>SIMULATED: ran on a sandbox, no measurement</source>
        <translation>SIMULIERT: lief in einer Sandbox, keine Messung</translation>
    </message>
    <message>
        <source>Step time, median</source>
        <translation>Schrittzeit, Median</translation>
    </message>
    <message>
        <source>Step time, mean</source>
        <translation>Schrittzeit, Mittelwert</translation>
    </message>
    <message>
        <source>Error of the prediction</source>
        <translation>Fehler der Vorhersage</translation>
    </message>
    <message>
        <source>%1 (measured / predicted - 1)</source>
        <translation>%1 (gemessen / vorhergesagt − 1)</translation>
    </message>
    <message>
        <source>%1 used, %2 of warm-up left out, %3 outliers among those used</source>
        <translation>%1 verwendet, %2 als Warm-up ausgelassen, %3 Ausreißer unter den verwendeten</translation>
    </message>
    <message>
        <source>fewer than 10 steps: too few to rely on</source>
        <translation>weniger als 10 Schritte: zu wenige für eine verlässliche Aussage</translation>
    </message>
    <message>
        <source>TFLOPS by the simple formula</source>
        <translation>TFLOPS nach der einfachen Formel</translation>
    </message>
    <message>
        <source>TFLOPS as the log prints them</source>
        <translation>TFLOPS laut Log</translation>
    </message>
    <message>
        <source>more than the GPUs can do: a wrong unit, pairing or step time</source>
        <translation>mehr, als die GPUs leisten können: Einheit, Zuordnung oder Schrittzeit ist falsch</translation>
    </message>
    <message>
        <source>Memory of the GPU</source>
        <translation>Speicher der GPU</translation>
    </message>
    <message>
        <source>assigned to this configuration by hand</source>
        <translation>dieser Konfiguration von Hand zugeordnet</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Machines that the run used.</source>
        <translation>Maschinen, die der Lauf nutzte.</translation>
    </message>
    <message>
        <source>GPUs that the run used: nodes x GPUs per node.</source>
        <translation>GPUs, die der Lauf nutzte: Knoten × GPUs pro Knoten.</translation>
    </message>
    <message>
        <source>GPU type</source>
        <translation>GPU-Typ</translation>
    </message>
    <message>
        <source>Type of the GPUs that the run used.</source>
        <translation>Typ der GPUs, die der Lauf nutzte.</translation>
    </message>
    <message>
        <source>Price of one GPU for one hour, USD: what the cost is computed with.</source>
        <translation>Preis einer GPU pro Stunde in USD: Damit werden die Kosten berechnet.</translation>
    </message>
    <message>
        <source>Measured step time</source>
        <translation>Gemessene Schrittzeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>the folder could not be read</source>
        <translation>der Ordner konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>the folder could not be read to its end</source>
        <translation>der Ordner konnte nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <source>there is no such path in the workspace&apos;s storage; looked for %1</source>
        <translation>diesen Pfad gibt es im Speicher des Workspace nicht; gesucht wurde %1</translation>
    </message>
    <message>
        <source>is no file that charts could lie beside</source>
        <translation>ist keine Datei, neben der Diagramme liegen könnten</translation>
    </message>
    <message>
        <source>Give --charts none or another name</source>
        <translation>--charts none oder einen anderen Namen angeben</translation>
    </message>
    <message>
        <source>%1 is the fastest with figures to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration looks %6 days faster, but that is more than its GPUs can do.</source>
        <translation>%1 ist die schnellste mit verlässlichen Zahlen: Sie trainiert %2 auf %3 Milliarden Tokens in %4 Tagen für %5. Die Basiskonfiguration wirkt %6 Tage schneller, aber das ist mehr, als ihre GPUs können.</translation>
    </message>
    <message>
        <source>SIMULATED: %1 is the fastest with figures to rely on: it trains %2 on %3 billion tokens in %4 days for %5. The base configuration looks %6 days faster, but that is more than its GPUs can do.</source>
        <translation>SIMULIERT: %1 ist die schnellste mit verlässlichen Zahlen: Sie trainiert %2 auf %3 Milliarden Tokens in %4 Tagen für %5. Die Basiskonfiguration wirkt %6 Tage schneller, aber das ist mehr, als ihre GPUs können.</translation>
    </message>
    <message>
        <source>SIMULATED: if dollars count more than days, %1 takes %2 days for %3, which is %4 (%5) less and %6 days longer.</source>
        <translation>SIMULIERT: Zählen Dollar mehr als Tage, braucht %1 %2 Tage für %3: %4 (%5) weniger und %6 Tage länger.</translation>
    </message>
    <message>
        <source>Runs that look faster were passed over: they are above what their GPUs can do. A unit, the pairing of log and configuration or the number of GPUs must be wrong.</source>
        <translation>Schneller wirkende Läufe wurden übergangen: Sie liegen über dem, was ihre GPUs können. Eine Einheit, die Zuordnung von Log und Konfiguration oder die Zahl der GPUs muss falsch sein.</translation>
    </message>
    <message>
        <source>No run has %1 steps or more after warm-up. Run longer, or leave out fewer steps, before you decide by these figures.</source>
        <translation>Kein Lauf hat nach dem Aufwärmen %1 oder mehr Schritte. Länger laufen lassen oder weniger Schritte auslassen, bevor nach diesen Zahlen entschieden wird.</translation>
    </message>
    <message>
        <source>%1 is still running (%2 of %3 steps): its figures may change.</source>
        <translation>%1 läuft noch (%2 von %3 Schritten): Die Zahlen können sich ändern.</translation>
    </message>
    <message>
        <source>Configurations whose runs are on the way: %1</source>
        <translation>Konfigurationen, deren Läufe unterwegs sind: %1</translation>
    </message>
    <message>
        <source>Where the logs are from: runs of the campaign %1, run folders %2, single files %3.</source>
        <translation>Herkunft der Logs: Läufe der Kampagne %1, Laufordner %2, einzelne Dateien %3.</translation>
    </message>
    <message>
        <source>%1 of the %2 ranked runs are shown: the fastest, and the base. Left out here: %3.</source>
        <translation>Gezeigt werden %1 der %2 Läufe der Rangliste: die schnellsten und die Basis. Hier ausgelassen: %3.</translation>
    </message>
    <message>
        <source>few steps: fewer than 10, or than 5 after warm-up; incomplete: fewer than asked for; still running: fewer so far; above hardware: more than the GPUs can do, so a wrong unit, pairing or step time.</source>
        <translation>wenige Schritte: weniger als 10 oder weniger als 5 nach dem Aufwärmen; unvollständig: weniger als verlangt; läuft noch: bisher weniger; über der Hardware: mehr, als die GPUs können, also falsche Einheit, Zuordnung oder Schrittzeit.</translation>
    </message>
    <message>
        <source>still running: its steps so far count</source>
        <translation>läuft noch: die bisherigen Schritte zählen</translation>
    </message>
    <message>
        <source>fewer than 5 steps after warm-up: too few to rely on</source>
        <translation>weniger als 5 Schritte nach dem Aufwärmen: zu wenige, um sich darauf zu verlassen</translation>
    </message>
    <message>
        <source>cannot be combined with --%1</source>
        <translation>ist nicht mit --%1 kombinierbar</translation>
    </message>
    <message>
        <source>says nothing beside --%1: no log is read</source>
        <translation>ist neben --%1 wirkungslos: kein Log wird gelesen</translation>
    </message>
    <message>
        <source>there are measured runs among the logs</source>
        <translation>unter den Logs sind gemessene Läufe</translation>
    </message>
    <message>
        <source>Leave the flag out: measured runs say more</source>
        <translation>Die Option weglassen: gemessene Läufe sagen mehr aus</translation>
    </message>
    <message>
        <source>all runs are simulated; nothing was changed</source>
        <translation>alle Läufe sind simuliert; nichts wurde geändert</translation>
    </message>
    <message>
        <source>For a try on the sandbox take them all the same: --simulated</source>
        <translation>Für einen Versuch in der Sandbox trotzdem verwenden: --simulated</translation>
    </message>
    <message>
        <source>no run says how much memory it took; nothing was changed</source>
        <translation>kein Lauf nennt seinen Speicherbedarf; nichts wurde geändert</translation>
    </message>
    <message>
        <source>belongs to no configuration; --assign says to which</source>
        <translation>gehört zu keiner Konfiguration; --assign legt fest, zu welcher</translation>
    </message>
    <message>
        <source>there is no such run in the calibration</source>
        <translation>diesen Lauf gibt es in der Kalibrierung nicht</translation>
    </message>
    <message>
        <source>See autotuner calibrate --show</source>
        <translation>Siehe autotuner calibrate --show</translation>
    </message>
    <message>
        <source>the cluster is not calibrated; nothing was changed</source>
        <translation>der Cluster ist nicht kalibriert; nichts wurde geändert</translation>
    </message>
    <message>
        <source>changes nothing here: it is off, or its runs are of another GPU or framework</source>
        <translation>ändert hier nichts: sie ist ausgeschaltet, oder ihre Läufe gehören zu einer anderen GPU oder einem anderen Framework</translation>
    </message>
    <message>
        <source>must be a number from 0 to %1</source>
        <translation>muss eine Zahl von 0 bis %1 sein</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>cannot be given together with --budget-runs</source>
        <translation>ist nicht mit --budget-runs kombinierbar</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>standard input can only be read once; --candidates reads it</source>
        <translation>die Standardeingabe lässt sich nur einmal lesen; --candidates liest sie</translation>
    </message>
    <message>
        <source>%1 more lines are bad</source>
        <translation>%1 weitere Zeilen sind fehlerhaft</translation>
    </message>
    <message>
        <source>is required: the id of a candidate, as text</source>
        <translation>ist erforderlich: die ID eines Kandidaten als Text</translation>
    </message>
    <message>
        <source>must be &quot;ok&quot;, &quot;oom&quot; or &quot;failed&quot;, not %1</source>
        <translation>muss &quot;ok&quot;, &quot;oom&quot; oder &quot;failed&quot; sein, nicht %1</translation>
    </message>
    <message>
        <source>holds no candidate</source>
        <translation>enthält keinen Kandidaten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the id of line %2 too</source>
        <translation>„%1“ ist auch die ID in Zeile %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of any candidate</source>
        <translation>„%1“ ist nicht die ID eines Kandidaten</translation>
    </message>
    <message>
        <source>belongs to --validate, which is not given</source>
        <translation>gehört zu --validate, das nicht angegeben ist</translation>
    </message>
    <message>
        <source>contradicts --validate</source>
        <translation>widerspricht --validate</translation>
    </message>
    <message>
        <source>The configurations of --validate are those that were measured</source>
        <translation>Die Konfigurationen von --validate sind die gemessenen</translation>
    </message>
    <message>
        <source>no measurement is of this group and of what --only names</source>
        <translation>keine Messung gehört zu dieser Gruppe und zu dem, was --only nennt</translation>
    </message>
    <message>
        <source>Groups that have one: %1</source>
        <translation>Gruppen mit Messungen: %1</translation>
    </message>
    <message>
        <source>simulated: its memory is predicted, not measured</source>
        <translation>simuliert: der Speicher ist vorhergesagt, nicht gemessen</translation>
    </message>
    <message>
        <source>its logs are gone</source>
        <translation>die Logs sind nicht mehr da</translation>
    </message>
    <message>
        <source>it still runs</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>it failed for another reason than memory</source>
        <translation>aus einem anderen Grund als Speichermangel fehlgeschlagen</translation>
    </message>
    <message>
        <source>fewer than two steps: the optimizer&apos;s state is made in the first</source>
        <translation>weniger als zwei Schritte: der Optimizer-Zustand entsteht im ersten</translation>
    </message>
    <message>
        <source>its logs print no memory; NeMo does with NEMO_LOG_MEMORY_USAGE=1, Megatron-LM after its first steps</source>
        <translation>die Logs geben keinen Speicher aus; NeMo tut das mit NEMO_LOG_MEMORY_USAGE=1, Megatron-LM nach den ersten Schritten</translation>
    </message>
    <message>
        <source>it ran on %1</source>
        <translation>lief auf %1</translation>
    </message>
    <message>
        <source>its configuration does not fit its machines</source>
        <translation>die Konfiguration passt nicht zu den Maschinen</translation>
    </message>
    <message>
        <source>it ran out of memory: it needs at least this</source>
        <translation>der Speicher ging aus: mindestens so viel ist nötig</translation>
    </message>
    <message>
        <source>%1 GiB where %2 GiB are predicted: more than an overhead. Is it another configuration, or another unit?</source>
        <translation>%1 GiB statt der vorhergesagten %2 GiB: mehr als ein Overhead. Eine andere Konfiguration oder eine andere Einheit?</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Counts for the reserve and what lies outside it: another model</source>
        <translation>Zählt für die Reserve und das, was außerhalb liegt: anderes Modell</translation>
    </message>
    <message>
        <source>Does not count: measured on another kind of GPU</source>
        <translation>Zählt nicht: auf einer anderen Art von GPU gemessen</translation>
    </message>
    <message>
        <source>Does not count: measured with another framework</source>
        <translation>Zählt nicht: mit einem anderen Framework gemessen</translation>
    </message>
    <message>
        <source>Does not count: simulated, and there are measured runs</source>
        <translation>Zählt nicht: simuliert, und es gibt gemessene Läufe</translation>
    </message>
    <message>
        <source>Does not count: predicted by another version, for another model</source>
        <translation>Zählt nicht: von einer anderen Version vorhergesagt, für ein anderes Modell</translation>
    </message>
    <message>
        <source>Does not count: too far from its prediction to be an overhead</source>
        <translation>Zählt nicht: zu weit von der Vorhersage entfernt, um ein Overhead zu sein</translation>
    </message>
    <message>
        <source>Does not count: its figures say nothing of overheads</source>
        <translation>Zählt nicht: die Zahlen sagen nichts über Overheads</translation>
    </message>
    <message>
        <source>calibrated on 1 simulated run: %2 GiB outside, reserve × %3, tensors %4 GiB</source>
        <translation>mit 1 simulierten Lauf kalibriert: %2 GiB außerhalb, Reserve × %3, Tensoren %4 GiB</translation>
    </message>
    <message>
        <source>calibrated on %1 simulated runs: %2 GiB outside, reserve × %3, tensors %4 GiB</source>
        <translation>mit %1 simulierten Läufen kalibriert: %2 GiB außerhalb, Reserve × %3, Tensoren %4 GiB</translation>
    </message>
    <message>
        <source>calibrated on 1 run: %2 GiB outside, reserve × %3, tensors %4 GiB</source>
        <translation>mit 1 Lauf kalibriert: %2 GiB außerhalb, Reserve × %3, Tensoren %4 GiB</translation>
    </message>
    <message>
        <source>calibrated on %1 runs: %2 GiB outside, reserve × %3, tensors %4 GiB</source>
        <translation>mit %1 Läufen kalibriert: %2 GiB außerhalb, Reserve × %3, Tensoren %4 GiB</translation>
    </message>
    <message>
        <source>calibrated on 1 simulated run</source>
        <translation>mit 1 simulierten Lauf kalibriert</translation>
    </message>
    <message>
        <source>calibrated on 1 run</source>
        <translation>mit 1 Lauf kalibriert</translation>
    </message>
    <message>
        <source>calibrated on %1 simulated runs</source>
        <translation>mit %1 simulierten Läufen kalibriert</translation>
    </message>
    <message>
        <source>calibrated on %1 runs</source>
        <translation>mit %1 Läufen kalibriert</translation>
    </message>
    <message>
        <source>a peak is no positive number of bytes</source>
        <translation>ein Spitzenwert ist keine positive Anzahl Byte</translation>
    </message>
    <message>
        <source>more is allocated (%1 GiB) than reserved (%2 GiB)</source>
        <translation>mehr ist belegt (%1 GiB) als reserviert (%2 GiB)</translation>
    </message>
    <message>
        <source>the allocator has more (%1 GiB) than the device shows (%2 GiB)</source>
        <translation>der Allokator hat mehr (%1 GiB), als das Gerät zeigt (%2 GiB)</translation>
    </message>
    <message>
        <source>there is no plan in it that could be predicted anew</source>
        <translation>es enthält keinen Plan, der sich neu vorhersagen ließe</translation>
    </message>
    <message>
        <source>neither an args.json nor a project: %1</source>
        <translation>weder eine args.json noch ein Projekt: %1</translation>
    </message>
    <message>
        <source>its cluster is not calibrated</source>
        <translation>der Cluster darin ist nicht kalibriert</translation>
    </message>
    <message>
        <source>autotuner calibrate does it from logs</source>
        <translation>autotuner calibrate erledigt das anhand von Logs</translation>
    </message>
    <message>
        <source>more than %1 runs</source>
        <translation>mehr als %1 Läufe</translation>
    </message>
    <message>
        <source>this run stands there twice</source>
        <translation>dieser Lauf steht zweimal darin</translation>
    </message>
    <message>
        <source>Measured peak memory</source>
        <translation>Gemessener Spitzenspeicher</translation>
    </message>
    <message>
        <source>Predicted peak memory</source>
        <translation>Vorhergesagter Spitzenspeicher</translation>
    </message>
    <message>
        <source>Predicted against measured peak memory</source>
        <translation>Vorhergesagter gegen gemessenen Spitzenspeicher</translation>
    </message>
    <message>
        <source>Predicted over measured</source>
        <translation>Vorhergesagt / gemessen</translation>
    </message>
    <message>
        <source>Predicted odds of running out of memory (%)</source>
        <translation>Vorhergesagtes OOM-Risiko (%)</translation>
    </message>
    <message>
        <source>Ran out of memory</source>
        <translation>Speichermangel eingetreten</translation>
    </message>
    <message>
        <source>The model that was trained</source>
        <translation>Das trainierte Modell</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>GPUs, parallelism, batch and sequence length</source>
        <translation>GPUs, Parallelisierung, Batch und Sequenzlänge</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Kind of model or software that errors are summed up by</source>
        <translation>Art von Modell oder Software, nach der Fehler zusammengefasst werden</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>Which memory the source reports: tensors alone, all that torch&apos;s allocator holds, or everything on the device. The prediction means the same.</source>
        <translation>Welchen Speicher die Quelle angibt: nur Tensoren, alles, was der Allokator von torch hält, oder alles auf dem Gerät. Die Vorhersage meint dasselbe.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Which pipeline stage was measured</source>
        <translation>Welche Pipeline-Stufe gemessen wurde</translation>
    </message>
    <message>
        <source>Peak memory that the source reports</source>
        <translation>Spitzenspeicher laut Quelle</translation>
    </message>
    <message>
        <source>Peak memory that is predicted for the same configuration</source>
        <translation>Für dieselbe Konfiguration vorhergesagter Spitzenspeicher</translation>
    </message>
    <message>
        <source>Time of an optimizer step that the source reports</source>
        <translation>Zeit eines Optimizer-Schritts laut Quelle</translation>
    </message>
    <message>
        <source>Time of an optimizer step that is predicted for the same configuration</source>
        <translation>Für dieselbe Konfiguration vorhergesagte Zeit eines Optimizer-Schritts</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Predicted over measured, less one: above zero, too much is predicted. Sorted by size, whatever the sign.</source>
        <translation>Vorhergesagt / gemessen − 1: über null ist zu viel vorhergesagt. Nach Größe sortiert, unabhängig vom Vorzeichen.</translation>
    </message>
    <message>
        <source>In the band</source>
        <translation>Im Band</translation>
    </message>
    <message>
        <source>Whether the measured time lies in the band that four of five runs are predicted to keep</source>
        <translation>Ob die gemessene Zeit in dem Band liegt, das laut Vorhersage vier von fünf Läufen einhalten</translation>
    </message>
    <message>
        <source>Odds of OOM</source>
        <translation>OOM-Risiko</translation>
    </message>
    <message>
        <source>Predicted probability that the run goes out of memory</source>
        <translation>Vorhergesagte Wahrscheinlichkeit, dass dem Lauf der Speicher ausgeht</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What the odds are called; a tight run is launched, so it counts as fitting</source>
        <translation>Einstufung des Risikos; ein knapper Lauf wird gestartet und zählt daher als passend</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who published the measurement</source>
        <translation>Wer die Messung veröffentlicht hat</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Where the measurement can be looked up</source>
        <translation>Wo die Messung nachzulesen ist</translation>
    </message>
    <message>
        <source>What a reader should know about the row</source>
        <translation>Was man über die Zeile wissen sollte</translation>
    </message>
    <message>
        <source>Not predicted because</source>
        <translation>Nicht vorhergesagt, weil</translation>
    </message>
    <message>
        <source>Why there is no prediction</source>
        <translation>Warum es keine Vorhersage gibt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>The measurement&apos;s name in the files that come with the program</source>
        <translation>Name der Messung in den Dateien, die zum Programm gehören</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Measurements that have a prediction</source>
        <translation>Messungen mit Vorhersage</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Half of the errors are smaller, whatever their sign</source>
        <translation>Die Hälfte der Fehler ist kleiner, unabhängig vom Vorzeichen</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>Neun von zehn</translation>
    </message>
    <message>
        <source>90th percentile: nine of ten errors are smaller, whatever their sign</source>
        <translation>90. Perzentil: neun von zehn Fehlern sind kleiner, unabhängig vom Vorzeichen</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>The largest error; above zero, too much is predicted</source>
        <translation>Der größte Fehler; über null ist zu viel vorhergesagt</translation>
    </message>
    <message>
        <source>Median of the errors with their sign: far from zero, predictions lean to one side</source>
        <translation>Median der Fehler mit Vorzeichen: Weit von null entfernt neigen die Vorhersagen zu einer Seite</translation>
    </message>
    <message>
        <source>Share of step times within their predicted band, which is meant to hold four of five</source>
        <translation>Anteil der Schrittzeiten im vorhergesagten Band, das vier von fünf enthalten soll</translation>
    </message>
    <message>
        <source>Not predicted</source>
        <translation>Nicht vorhergesagt</translation>
    </message>
    <message>
        <source>Measurements without a prediction; the rows say why</source>
        <translation>Messungen ohne Vorhersage; die Zeilen sagen, warum</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Gelaufen</translation>
    </message>
    <message>
        <source>Runs that ran</source>
        <translation>Läufe, die liefen</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>Runs that ran though they were called OOM: good configurations that would have been skipped</source>
        <translation>Läufe, die trotz der Einstufung als OOM liefen: gute Konfigurationen, die übersprungen worden wären</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Speichermangel</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Übersehen</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Mean of (odds - what happened)^2: 0 is certainty that is always right, 0.25 is what a coin gets</source>
        <translation>Mittelwert von (Risiko − Ausgang)^2: 0 ist Gewissheit, die immer zutrifft, 0,25 erreicht ein Münzwurf</translation>
    </message>
    <message>
        <source>Odds of running out of memory, and what happened</source>
        <translation>OOM-Risiko und tatsächlicher Ausgang</translation>
    </message>
    <message>
        <source>Predictions of this class scatter: 8 in 10 such runs need between %1 and %2 GiB.</source>
        <translation>Vorhersagen dieser Klasse streuen: 8 von 10 solcher Läufe brauchen zwischen %1 und %2 GiB.</translation>
    </message>
    <message>
        <source>backward pass of the output layer and the loss</source>
        <translation>Backward-Pass von Ausgabe-Layer und Loss</translation>
    </message>
    <message>
        <source>backward pass of a layer</source>
        <translation>Backward-Pass eines Layers</translation>
    </message>
    <message>
        <source>forward pass of the experts</source>
        <translation>Forward-Pass der Experten</translation>
    </message>
    <message>
        <source>recomputation of activations</source>
        <translation>Neuberechnung von Aktivierungen</translation>
    </message>
    <message>
        <source>optimizer step</source>
        <translation>Optimizer-Schritt</translation>
    </message>
    <message>
        <source>every GPU</source>
        <translation>jede GPU</translation>
    </message>
    <message>
        <source>pipeline stage %1 of %2</source>
        <translation>Pipeline-Stufe %1 von %2</translation>
    </message>
    <message>
        <source>allocated</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Memory predictions of %1 are %2.</source>
        <translation>Speichervorhersagen von %1 sind %2.</translation>
    </message>
    <message>
        <source>Calibration of memory on %1</source>
        <translation>Kalibrierung des Speichers auf %1</translation>
    </message>
    <message>
        <source>Peaks that runs logged beside their predictions without and with calibration</source>
        <translation>Spitzenwerte aus den Logs neben ihren Vorhersagen ohne und mit Kalibrierung</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Laut Log</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Predicted figures are those of estimator version %1; memory is calibrated by own runs.</source>
        <translation>Vorhergesagte Zahlen stammen von Version %1 des Schätzers; der Speicher ist anhand eigener Läufe kalibriert.</translation>
    </message>
    <message>
        <source>Peak memory as the estimator predicts it, of what the log prints: tensors or the reserve; without a printed peak all that the fullest device holds.</source>
        <translation>Spitzenspeicher laut Vorhersage des Schätzers, bezogen auf das, was das Log ausgibt: Tensoren oder die Reserve; ohne ausgegebenen Spitzenwert alles, was das vollste Gerät hält.</translation>
    </message>
    <message>
        <source>Measured / predicted peak memory - 1, both of what the log prints.</source>
        <translation>Gemessener / vorhergesagter Spitzenspeicher − 1, beides bezogen auf das, was das Log ausgibt.</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1 without interleaving</source>
        <translation>pipeline_parallel %1 ohne Interleaving verwenden</translation>
    </message>
    <message>
        <source>shard parameters, gradients and optimizer over %1 ranks (FSDP), without pipeline</source>
        <translation>Parameter, Gradienten und Optimizer über %1 Ranks verteilen (FSDP), ohne Pipeline</translation>
    </message>
    <message>
        <source>shard parameters, gradients and optimizer over %1 ranks (FSDP)</source>
        <translation>Parameter, Gradienten und Optimizer über %1 Ranks verteilen (FSDP)</translation>
    </message>
    <message>
        <source>recompute every layer</source>
        <translation>jeden Layer neu berechnen</translation>
    </message>
    <message>
        <source>recompute every layer, in groups of %1</source>
        <translation>jeden Layer neu berechnen, in Gruppen von %1</translation>
    </message>
    <message>
        <source>recompute %1 layer per model chunk</source>
        <translation>%1 Layer pro Modell-Chunk neu berechnen</translation>
    </message>
    <message>
        <source>recompute %1 layers per model chunk</source>
        <translation>%1 Layer pro Modell-Chunk neu berechnen</translation>
    </message>
    <message>
        <source>recompute %1 layer per stage</source>
        <translation>%1 Layer pro Stufe neu berechnen</translation>
    </message>
    <message>
        <source>recompute %1 layers per stage</source>
        <translation>%1 Layer pro Stufe neu berechnen</translation>
    </message>
    <message>
        <source>recompute %1 layer</source>
        <translation>%1 Layer neu berechnen</translation>
    </message>
    <message>
        <source>recompute %1 layers</source>
        <translation>%1 Layer neu berechnen</translation>
    </message>
    <message>
        <source>recompute %1 (selective)</source>
        <translation>%1 neu berechnen (selektiv)</translation>
    </message>
    <message>
        <source>turn on sequence parallelism</source>
        <translation>Sequence-Parallelität einschalten</translation>
    </message>
    <message>
        <source>turn on the distributed optimizer</source>
        <translation>den Distributed Optimizer einschalten</translation>
    </message>
    <message>
        <source>fuse the cross entropy</source>
        <translation>die Cross-Entropy fusionieren</translation>
    </message>
    <message>
        <source>use flash attention</source>
        <translation>Flash Attention verwenden</translation>
    </message>
    <message>
        <source>fuse the norms</source>
        <translation>die Normen fusionieren</translation>
    </message>
    <message>
        <source>turn off CUDA graphs</source>
        <translation>CUDA Graphs ausschalten</translation>
    </message>
    <message>
        <source>do not interleave the pipeline</source>
        <translation>die Pipeline nicht verschränken</translation>
    </message>
    <message>
        <source>use expert_tensor_parallel %1</source>
        <translation>expert_tensor_parallel %1 verwenden</translation>
    </message>
    <message>
        <source>use micro_batch_size %1</source>
        <translation>micro_batch_size %1 verwenden</translation>
    </message>
    <message>
        <source>keep gradients in bf16</source>
        <translation>Gradienten in bf16 halten</translation>
    </message>
    <message>
        <source>use the precision-aware optimizer (bf16 moments)</source>
        <translation>den Precision-Aware Optimizer verwenden (Momente in bf16)</translation>
    </message>
    <message>
        <source>keep the activations of %1 layer in host memory</source>
        <translation>die Aktivierungen von %1 Layer in den Host-Speicher auslagern</translation>
    </message>
    <message>
        <source>keep the activations of %1 layers in host memory</source>
        <translation>die Aktivierungen von %1 Layern in den Host-Speicher auslagern</translation>
    </message>
    <message>
        <source>sums gradients with fewer digits: watch the loss</source>
        <translation>summiert Gradienten mit weniger Stellen: Loss beobachten</translation>
    </message>
    <message>
        <source>keeps moments with fewer digits: watch the loss</source>
        <translation>hält Momente mit weniger Stellen: Loss beobachten</translation>
    </message>
    <message>
        <source>Weights, gradients and optimizer state alone need %1 GiB of the %2 GiB that a process can use: use more GPUs, or GPUs with more memory.</source>
        <translation>Gewichte, Gradienten und Optimizer-Zustand allein brauchen %1 GiB der %2 GiB, die ein Prozess nutzen kann: mehr GPUs oder GPUs mit mehr Speicher verwenden.</translation>
    </message>
    <message>
        <source>Weights, gradients and optimizer state take %1 GiB and the rest of the peak %2 GiB, of the %3 GiB that a process can use: use more GPUs, GPUs with more memory, or shorter sequences.</source>
        <translation>Gewichte, Gradienten und Optimizer-Zustand belegen %1 GiB und der Rest der Spitze %2 GiB, bei %3 GiB, die ein Prozess nutzen kann: mehr GPUs, GPUs mit mehr Speicher oder kürzere Sequenzen verwenden.</translation>
    </message>
    <message>
        <source>%1: %2 is searched as well</source>
        <translation>%1: %2 wird mit durchsucht</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 wird auf %2 gesetzt</translation>
    </message>
    <message>
        <source>%1 changes for every configuration of the plan</source>
        <translation>%1 ändert sich für jede Konfiguration des Plans</translation>
    </message>
    <message>
        <source>worth the risk among those not run: fast as predicted, runs out of memory with a chance of %1 %</source>
        <translation>unter den nicht gelaufenen das Risiko wert: schnell laut Vorhersage, Speichermangel mit einer Wahrscheinlichkeit von %1 %</translation>
    </message>
    <message>
        <source>the best bet before anything is measured: among the fastest predicted, and likely to fit</source>
        <translation>aussichtsreichster Kandidat vor der ersten Messung: laut Vorhersage unter den schnellsten und passt voraussichtlich</translation>
    </message>
    <message>
        <source>expected %1 % better than the best so far if it fits; runs out of memory with a chance of %2 %</source>
        <translation>voraussichtlich %1 % besser als der bisher beste, falls er passt; Speichermangel mit einer Wahrscheinlichkeit von %2 %</translation>
    </message>
    <message>
        <source>expected %1 % better than the best so far</source>
        <translation>voraussichtlich %1 % besser als der bisher beste</translation>
    </message>
    <message>
        <source>uncertain: may be %1 % better than the best so far; runs out of memory with a chance of %2 %</source>
        <translation>unsicher: möglicherweise %1 % besser als der bisher beste; Speichermangel mit einer Wahrscheinlichkeit von %2 %</translation>
    </message>
    <message>
        <source>uncertain: may be %1 % better than the best so far</source>
        <translation>unsicher: möglicherweise %1 % besser als der bisher beste</translation>
    </message>
    <message>
        <source>unlikely to beat the best so far, but likelier than what else is left</source>
        <translation>schlägt den bisher besten kaum, aber eher als alle übrigen</translation>
    </message>
    <message>
        <source>the chance that anything left beats the best by more than %1 % is %2 %</source>
        <translation>die Wahrscheinlichkeit, dass ein übriger den besten um mehr als %1 % schlägt, ist %2 %</translation>
    </message>
    <message>
        <source>all candidates were run</source>
        <translation>alle Kandidaten sind gelaufen</translation>
    </message>
    <message>
        <source>the budget is spent, or pays for no run that is left</source>
        <translation>das Budget ist verbraucht oder reicht für keinen übrigen Lauf</translation>
    </message>
    <message>
        <source>another run costs more than it is expected to save in the training</source>
        <translation>ein weiterer Lauf kostet mehr, als er beim Training voraussichtlich spart</translation>
    </message>
    <message>
        <source>there are more pipeline stages or chunks than layers</source>
        <translation>es gibt mehr Pipeline-Stufen oder Chunks als Layer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes twice</source>
        <translation>„%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>belongs to peak_gib, which is missing</source>
        <translation>gehört zu peak_gib, das fehlt</translation>
    </message>
    <message>
        <source>a run that ran out of memory has no peak and no step time</source>
        <translation>ein Lauf, dem der Speicher ausging, hat keinen Spitzenwert und keine Schrittzeit</translation>
    </message>
    <message>
        <source>must have peak_gib, outcome or step_s</source>
        <translation>muss peak_gib, outcome oder step_s enthalten</translation>
    </message>
    <message>
        <source>no measurement is from it</source>
        <translation>keine Messung stammt daraus</translation>
    </message>
    <message>
        <source>no measurement is of it</source>
        <translation>keine Messung bezieht sich darauf</translation>
    </message>
    <message>
        <source>there is no source &quot;%1&quot;</source>
        <translation>es gibt keine Quelle „%1“</translation>
    </message>
    <message>
        <source>there is no group &quot;%1&quot;</source>
        <translation>es gibt keine Gruppe „%1“</translation>
    </message>
    <message>
        <source>Dense models</source>
        <translation>Dichte Modelle</translation>
    </message>
    <message>
        <source>Mixture of experts</source>
        <translation>Mixture of Experts</translation>
    </message>
    <message>
        <source>Mixture of experts with latent attention</source>
        <translation>Mixture of Experts mit Latent Attention</translation>
    </message>
    <message>
        <source>Dense models on Ampere</source>
        <translation>Dichte Modelle auf Ampere</translation>
    </message>
    <message>
        <source>Dense models on Hopper</source>
        <translation>Dichte Modelle auf Hopper</translation>
    </message>
    <message>
        <source>Dense models on Blackwell</source>
        <translation>Dichte Modelle auf Blackwell</translation>
    </message>
    <message>
        <source>Mixture of experts on Hopper</source>
        <translation>Mixture of Experts auf Hopper</translation>
    </message>
    <message>
        <source>Mixture of experts on Blackwell</source>
        <translation>Mixture of Experts auf Blackwell</translation>
    </message>
    <message>
        <source>Layout sweep on A100, Aleph Alpha&apos;s trainer</source>
        <translation>Layout-Reihe auf A100, Trainer von Aleph Alpha</translation>
    </message>
    <message>
        <source>Layout sweep on H100, Nanotron</source>
        <translation>Layout-Reihe auf H100, Nanotron</translation>
    </message>
    <message>
        <source>All of Megatron-Core</source>
        <translation>Alles mit Megatron-Core</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>the line holds a number that is too large</source>
        <translation>Die Zeile enthält eine zu große Zahl</translation>
    </message>
    <message>
        <source>candidates left out that have more pipeline stages or chunks than layers: %1</source>
        <translation>Ausgelassene Kandidaten mit mehr Pipeline-Stufen oder Chunks als Schichten: %1</translation>
    </message>
    <message>
        <source>must be the seconds of one step, from %1 to %2, not %3</source>
        <translation>muss die Sekunden eines Schritts angeben, von %1 bis %2, nicht %3</translation>
    </message>
    <message>
        <source>must be GiB of one GPU, from %1 to %2, not %3</source>
        <translation>muss GiB einer GPU angeben, von %1 bis %2, nicht %3</translation>
    </message>
    <message>
        <source>none of its %1 candidates describes a run that is possible: all have more pipeline stages or chunks than layers</source>
        <translation>keiner seiner %1 Kandidaten beschreibt einen möglichen Lauf: alle haben mehr Pipeline-Stufen oder Chunks als Schichten</translation>
    </message>
    <message>
        <source>at most %1 measured runs can be weighed; leave the oldest out</source>
        <translation>höchstens %1 gemessene Läufe lassen sich abwägen; lassen Sie die ältesten weg</translation>
    </message>
    <message>
        <source>%1 is no object, so that nothing can be put there</source>
        <translation>%1 ist kein Objekt, daher lässt sich dort nichts ablegen</translation>
    </message>
    <message>
        <source>Take it out, or run autotuner generate again</source>
        <translation>Entfernen Sie es oder führen Sie autotuner generate erneut aus</translation>
    </message>
    <message>
        <source>Whether the run ran out of memory, as the source reports</source>
        <translation>Ob dem Lauf der Speicher ausging, wie die Quelle berichtet</translation>
    </message>
    <message>
        <source>Right: called OOM exactly when the run ran out of memory</source>
        <translation>Richtig: genau dann OOM genannt, wenn dem Lauf der Speicher ausging</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Readings among them: one that was published for several runs counts once</source>
        <translation>Messwerte darunter: ein für mehrere Läufe veröffentlichter zählt einmal</translation>
    </message>
    <message>
        <source>Share of runs that were called OOM exactly when they ran out of memory</source>
        <translation>Anteil der Läufe, die genau dann OOM genannt wurden, wenn ihnen der Speicher ausging</translation>
    </message>
    <message>
        <source>Runs that ran out of memory</source>
        <translation>Läufe, denen der Speicher ausging</translation>
    </message>
    <message>
        <source>Runs that ran out of memory though they were called safe or tight: trials that would have been paid for</source>
        <translation>Läufe, denen der Speicher ausging, obwohl sie sicher oder knapp genannt wurden: Versuche, die bezahlt worden wären</translation>
    </message>
    <message>
        <source>of 100 runs predicted like this one, fewer than 1 will run out of memory</source>
        <translation>von 100 so vorhergesagten Läufen geht weniger als einem der Speicher aus</translation>
    </message>
    <message>
        <source>of 100 runs predicted like this one, more than 99 will run out of memory</source>
        <translation>von 100 so vorhergesagten Läufen geht mehr als 99 der Speicher aus</translation>
    </message>
    <message>
        <source>of 100 runs predicted like this one, about %1 will run out of memory</source>
        <translation>von 100 so vorhergesagten Läufen geht etwa %1 der Speicher aus</translation>
    </message>
    <message>
        <source>must be a number above 0 and at most %1, not %2</source>
        <translation>muss eine Zahl über 0 und höchstens %1 sein, nicht %2</translation>
    </message>
    <message>
        <source>use tensor_parallel %1 with sequence parallelism</source>
        <translation>tensor_parallel %1 mit Sequenzparallelität verwenden</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1 without interleaving and with recompute_num_layers %2</source>
        <translation>pipeline_parallel %1 ohne Verschachtelung und mit recompute_num_layers %2 verwenden</translation>
    </message>
    <message>
        <source>use pipeline_parallel %1 with recompute_num_layers %2</source>
        <translation>pipeline_parallel %1 mit recompute_num_layers %2 verwenden</translation>
    </message>
    <message>
        <source>use flash attention and TransformerEngine&apos;s loss (--cross-entropy-fusion-impl te)</source>
        <translation>Flash-Attention und den Loss von TransformerEngine verwenden (--cross-entropy-fusion-impl te)</translation>
    </message>
    <message>
        <source>breaks a rule of the framework and will probably be refused</source>
        <translation>verletzt eine Regel des Frameworks und wird wahrscheinlich abgelehnt</translation>
    </message>
    <message>
        <source>no line above has the id &quot;%1&quot; and the same peak_gib</source>
        <translation>keine Zeile darüber hat die id &quot;%1&quot; und denselben peak_gib</translation>
    </message>
    <message>
        <source>expected no more runs than the campaign has had</source>
        <translation>erwartet werden nicht mehr Läufe, als die Kampagne hatte</translation>
    </message>
    <message>
        <source>a setting of the tuning is out of range</source>
        <translation>eine Einstellung des Tunings liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>a tuning needs a budget, in runs or in USD</source>
        <translation>ein Tuning braucht ein Budget, in Läufen oder in USD</translation>
    </message>
    <message>
        <source>Runs: 1 or more; USD: above 0; what is not worth a run: 0 to 99 % of a step</source>
        <translation>Läufe: 1 oder mehr; USD: über 0; was keinen Lauf lohnt: 0 bis 99 % eines Schritts</translation>
    </message>
    <message>
        <source>this campaign is not tuning</source>
        <translation>diese Kampagne ist kein Tuning</translation>
    </message>
    <message>
        <source>the tuning has ended already (%1)</source>
        <translation>das Tuning ist bereits beendet (%1)</translation>
    </message>
    <message>
        <source>belongs to --pareto, which is not given</source>
        <translation>gehört zu --pareto, das nicht angegeben ist</translation>
    </message>
    <message>
        <source>contradicts --batch</source>
        <translation>widerspricht --batch</translation>
    </message>
    <message>
        <source>Ask for one configuration by flags</source>
        <translation>Eine einzelne Konfiguration über Optionen abfragen</translation>
    </message>
    <message>
        <source>is several tables, and CSV is one</source>
        <translation>ergibt mehrere Tabellen, und CSV ist nur eine</translation>
    </message>
    <message>
        <source>Use --format table, markdown or json; with --schedule, CSV lists the passes of the schedule</source>
        <translation>--format table, markdown oder json verwenden; mit --schedule listet CSV die Durchgänge des Schedules auf</translation>
    </message>
    <message>
        <source>lists every pass of the schedule, for programs</source>
        <translation>listet jeden Durchgang des Schedules auf, für Programme</translation>
    </message>
    <message>
        <source>Use --format csv or json; --explain draws a small schedule</source>
        <translation>--format csv oder json verwenden; --explain zeichnet einen kleinen Schedule</translation>
    </message>
    <message>
        <source>needs a list of numbers, or auto</source>
        <translation>braucht eine Liste von Zahlen oder auto</translation>
    </message>
    <message>
        <source>bounds --gpu-counts auto, and a list is given</source>
        <translation>begrenzt --gpu-counts auto, angegeben ist aber eine Liste</translation>
    </message>
    <message>
        <source>is not a number from 0 to 1</source>
        <translation>ist keine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>must be a whole number from 0 to 100000</source>
        <translation>muss eine ganze Zahl von 0 bis 100000 sein</translation>
    </message>
    <message>
        <source>must be none or some of %1, joined by +</source>
        <translation>muss none sein oder eine Auswahl aus %1, verbunden mit +</translation>
    </message>
    <message>
        <source>these runs are chosen one after the other, within a budget</source>
        <translation>diese Läufe werden nacheinander gewählt, innerhalb eines Budgets</translation>
    </message>
    <message>
        <source>Go on with autotuner tune %1 and --budget-runs or --budget-usd, or end it with autotuner stop %1 --all</source>
        <translation>Mit autotuner tune %1 und --budget-runs oder --budget-usd fortsetzen oder mit autotuner stop %1 --all beenden</translation>
    </message>
    <message>
        <source>is not known; see --help</source>
        <translation>ist nicht bekannt; siehe --help</translation>
    </message>
    <message>
        <source>is not a number above 0 and at most 1</source>
        <translation>ist keine Zahl über 0 und bis höchstens 1</translation>
    </message>
    <message>
        <source>both finished and ran out of memory: both are weighed, it is at the limit</source>
        <translation>wurde einmal fertig, einmal ging der Speicher aus: Beides wird gewichtet, sie liegt an der Grenze</translation>
    </message>
    <message>
        <source>its runs took %1 to %2 s a step: their geometric mean is used</source>
        <translation>ihre Läufe brauchten %1 bis %2 s pro Schritt: Verwendet wird das geometrische Mittel</translation>
    </message>
    <message>
        <source>is not used with --budget-runs or --budget-usd: the odds are weighed run by run</source>
        <translation>wird mit --budget-runs oder --budget-usd nicht verwendet: Das Risiko wird Lauf für Lauf abgewogen</translation>
    </message>
    <message>
        <source>is not used with --budget-runs or --budget-usd</source>
        <translation>wird mit --budget-runs oder --budget-usd nicht verwendet</translation>
    </message>
    <message>
        <source>--filter and --top narrow what is chosen from</source>
        <translation>--filter und --top schränken die Auswahl ein</translation>
    </message>
    <message>
        <source>needs --budget-runs or --budget-usd</source>
        <translation>braucht --budget-runs oder --budget-usd</translation>
    </message>
    <message>
        <source>is required: the plan has none</source>
        <translation>ist erforderlich: der Plan hat keine Angabe dazu</translation>
    </message>
    <message>
        <source>is not a whole number of at least %1</source>
        <translation>ist keine ganze Zahl ab %1</translation>
    </message>
    <message>
        <source>is not a number above 0 and up to %1</source>
        <translation>ist keine Zahl über 0 und bis %1</translation>
    </message>
    <message>
        <source>is not a number from 0 to 99</source>
        <translation>ist keine Zahl von 0 bis 99</translation>
    </message>
    <message>
        <source>See autotuner generate --explain</source>
        <translation>Siehe autotuner generate --explain</translation>
    </message>
    <message>
        <source>no valid configuration among %1 combinations</source>
        <translation>keine gültige Konfiguration unter %1 Kombinationen</translation>
    </message>
    <message>
        <source>no configuration passes --filter</source>
        <translation>keine Konfiguration erfüllt --filter</translation>
    </message>
    <message>
        <source>the pipeline stages wait for each other for ever</source>
        <translation>die Pipeline-Stufen warten ewig aufeinander</translation>
    </message>
    <message>
        <source>use a number of micro-batches that is a multiple of the pipeline stages</source>
        <translation>eine Anzahl Micro-Batches verwenden, die ein Vielfaches der Pipeline-Stufen ist</translation>
    </message>
    <message>
        <source>a time of a stage or of a transfer is negative or not a number</source>
        <translation>eine Zeit einer Stufe oder einer Übertragung ist negativ oder keine Zahl</translation>
    </message>
    <message>
        <source>times of %1 model chunks are given, and %2 are needed</source>
        <translation>Zeiten von %1 Modell-Chunks sind angegeben, %2 werden benötigt</translation>
    </message>
    <message>
        <source>give one time, of 0 s or more, for each chunk of each stage</source>
        <translation>für jeden Chunk jeder Stufe eine Zeit von 0 s oder mehr angeben</translation>
    </message>
    <message>
        <source>micro-batch groups of %1 with %2 pipeline stages and %3 micro-batches: interleaving needs groups of at least the stages and at most the micro-batches</source>
        <translation>Micro-Batch-Gruppen von %1 bei %2 Pipeline-Stufen und %3 Micro-Batches: Interleaving braucht Gruppen von mindestens der Anzahl Stufen und höchstens der Anzahl Micro-Batches</translation>
    </message>
    <message>
        <source>use a larger global batch or no virtual pipeline</source>
        <translation>einen größeren Global Batch oder keine Virtual Pipeline verwenden</translation>
    </message>
    <message>
        <source>use a microbatch_group_size from %1 to %2</source>
        <translation>eine microbatch_group_size von %1 bis %2 verwenden</translation>
    </message>
    <message>
        <source>%1 micro-batches in groups of %2 leave a last group of %3, fewer than the %4 pipeline stages: Megatron-Core refuses to interleave them</source>
        <translation>%1 Micro-Batches in Gruppen von %2 lassen eine letzte Gruppe von %3, weniger als die %4 Pipeline-Stufen: Megatron-Core lehnt Interleaving damit ab</translation>
    </message>
    <message>
        <source>use %1 or %2 micro-batches (the global batch decides), or no virtual pipeline</source>
        <translation>%1 oder %2 Micro-Batches verwenden (der Global Batch entscheidet), oder keine Virtual Pipeline</translation>
    </message>
    <message>
        <source>%1 stages of %2 chunks with %3 micro-batches in groups of %4 are no pipeline</source>
        <translation>%1 Stufen mit %2 Chunks und %3 Micro-Batches in Gruppen von %4 ergeben keine Pipeline</translation>
    </message>
    <message>
        <source>use sizes of at least 1</source>
        <translation>Größen von mindestens 1 verwenden</translation>
    </message>
    <message>
        <source>virtual_pipeline %1 needs more than one pipeline stage</source>
        <translation>virtual_pipeline %1 braucht mehr als eine Pipeline-Stufe</translation>
    </message>
    <message>
        <source>use pipeline_parallel 2 or more, or no virtual pipeline</source>
        <translation>pipeline_parallel 2 oder mehr verwenden, oder keine Virtual Pipeline</translation>
    </message>
    <message>
        <source>%1 stages x %2 chunks x %3 micro-batches are more than the %4 operations that are simulated</source>
        <translation>%1 Stufen × %2 Chunks × %3 Micro-Batches sind mehr als die %4 Operationen, die simuliert werden</translation>
    </message>
    <message>
        <source>use fewer micro-batches: larger ones, a smaller global batch or more data-parallel ranks</source>
        <translation>weniger Micro-Batches verwenden: größere, einen kleineren Global Batch oder mehr Data-Parallel-Ranks</translation>
    </message>
    <message>
        <source>There is no such schedule to simulate; the closed form stands in for it.</source>
        <translation>Einen solchen Schedule gibt es nicht zu simulieren; die geschlossene Formel steht dafür ein.</translation>
    </message>
    <message>
        <source>The simulated step takes %1, as the closed form says.</source>
        <translation>Der simulierte Schritt dauert %1, wie die geschlossene Formel sagt.</translation>
    </message>
    <message>
        <source>The simulated step takes %1, %3 % longer than the closed form says (%2): it sums up unequal stages and transfers.</source>
        <translation>Der simulierte Schritt dauert %1, %3 % länger, als die geschlossene Formel sagt (%2): Sie summiert ungleiche Stufen und Übertragungen pauschal auf.</translation>
    </message>
    <message>
        <source>The simulated step takes %1, %3 % less than the closed form says (%2): it sums up unequal stages and transfers.</source>
        <translation>Der simulierte Schritt dauert %1, %3 % weniger, als die geschlossene Formel sagt (%2): Sie summiert ungleiche Stufen und Übertragungen pauschal auf.</translation>
    </message>
    <message>
        <source>Matrix products</source>
        <translation>Matrixprodukte</translation>
    </message>
    <message>
        <source>Matrix products of the layers take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Matrixprodukte der Layer brauchen %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Useful work: lower precision makes it faster, and larger products do: a smaller tensor_parallel or a larger micro_batch_size.</source>
        <translation>Nützliche Arbeit: Niedrigere Präzision beschleunigt sie, ebenso größere Produkte: ein kleineres tensor_parallel oder eine größere micro_batch_size.</translation>
    </message>
    <message>
        <source>Expert products</source>
        <translation>Expertenprodukte</translation>
    </message>
    <message>
        <source>Matrix products of the experts take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Matrixprodukte der Experten brauchen %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Useful work: lower precision makes it faster, and more rows for each expert do: a larger expert_parallel or micro_batch_size.</source>
        <translation>Nützliche Arbeit: Niedrigere Präzision beschleunigt sie, ebenso mehr Zeilen pro Experte: ein größeres expert_parallel oder eine größere micro_batch_size.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Attention takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Attention braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>It grows with the square of the sequence; the flash backend is the fastest, and shorter slices of a large context_parallel run less well.</source>
        <translation>Sie wächst mit dem Quadrat der Sequenz; das Flash-Backend ist das schnellste, und die kürzeren Abschnitte eines großen context_parallel laufen weniger gut.</translation>
    </message>
    <message>
        <source>Sequence mixing</source>
        <translation>Sequenzmischung</translation>
    </message>
    <message>
        <source>Scans and convolutions take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Scans und Faltungen brauchen %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>It follows from the model; only more GPUs for each sequence make it shorter: tensor_parallel or context_parallel.</source>
        <translation>Das folgt aus dem Modell; nur mehr GPUs pro Sequenz verkürzen es: tensor_parallel oder context_parallel.</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>Speicherbandbreite</translation>
    </message>
    <message>
        <source>Norms, activations and other work that only moves memory takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Normen, Aktivierungsfunktionen und andere Arbeit, die nur Speicher bewegt, brauchen %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Fused norms and sequence_parallel move less.</source>
        <translation>Fusionierte Normen und sequence_parallel bewegen weniger.</translation>
    </message>
    <message>
        <source>Output layer and embedding</source>
        <translation>Ausgabe-Layer und Embedding</translation>
    </message>
    <message>
        <source>Output layer, loss and embedding take %1 of the step&apos;s %2 (%3 %), averaged over the pipeline stages.</source>
        <translation>Ausgabe-Layer, Loss und Embedding brauchen %1 der %2 des Schritts (%3 %), gemittelt über die Pipeline-Stufen.</translation>
    </message>
    <message>
        <source>They follow from the vocabulary; cross_entropy_fusion saves memory traffic, and tensor_parallel splits them.</source>
        <translation>Sie folgen aus dem Vokabular; cross_entropy_fusion spart Speicherverkehr, und tensor_parallel teilt sie auf.</translation>
    </message>
    <message>
        <source>Forward work that the backward pass repeats takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Forward-Arbeit, die der Backward-Pass wiederholt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Recompute less, as far as memory allows: fewer layers, or selective recompute.</source>
        <translation>Weniger Recompute, soweit der Speicher es erlaubt: weniger Layer oder selektives Recompute.</translation>
    </message>
    <message>
        <source>Host launches</source>
        <translation>Kernel-Starts des Hosts</translation>
    </message>
    <message>
        <source>GPUs wait for the host to launch their kernels for %1 of the step&apos;s %2 (%3 %).</source>
        <translation>GPUs warten %1 der %2 des Schritts (%3 %) darauf, dass der Host ihre Kernel startet.</translation>
    </message>
    <message>
        <source>CUDA graphs launch many kernels at once; a larger micro_batch_size or a smaller tensor_parallel gives each kernel more to do.</source>
        <translation>CUDA Graphs starten viele Kernel auf einmal; eine größere micro_batch_size oder ein kleineres tensor_parallel gibt jedem Kernel mehr zu tun.</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic</source>
        <translation>Tensor-Parallel-Datenverkehr</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic that nothing hides takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Tensor-Parallel-Datenverkehr, den nichts verbirgt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>A smaller tensor_parallel sends less, if memory allows.</source>
        <translation>Ein kleineres tensor_parallel sendet weniger, falls der Speicher es erlaubt.</translation>
    </message>
    <message>
        <source>Context-parallel traffic</source>
        <translation>Context-Parallel-Datenverkehr</translation>
    </message>
    <message>
        <source>Context-parallel traffic that attention does not hide takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Context-Parallel-Datenverkehr, den die Attention nicht verbirgt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Expert-parallel traffic</source>
        <translation>Expert-Parallel-Datenverkehr</translation>
    </message>
    <message>
        <source>Sending tokens to their experts and back takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Das Senden der Tokens zu ihren Experten und zurück braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>A smaller expert_parallel keeps it inside the NVLink domain; the overlap of expert traffic hides it.</source>
        <translation>Ein kleineres expert_parallel hält ihn innerhalb der NVLink-Domäne; die Überlappung des Expertenverkehrs verbirgt ihn.</translation>
    </message>
    <message>
        <source>Pipeline transfers</source>
        <translation>Pipeline-Übertragungen</translation>
    </message>
    <message>
        <source>Handing activations and gradients from stage to stage takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Die Weitergabe von Aktivierungen und Gradienten von Stufe zu Stufe braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Interleaving hides transfers; fewer pipeline stages need fewer.</source>
        <translation>Interleaving verbirgt Übertragungen; weniger Pipeline-Stufen brauchen weniger davon.</translation>
    </message>
    <message>
        <source>Filling and draining the pipeline leaves GPUs idle for %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Füllen und Leeren der Pipeline lässt GPUs %1 der %2 des Schritts (%3 %) untätig.</translation>
    </message>
    <message>
        <source>A larger virtual_pipeline, fewer stages or more micro-batches make it smaller.</source>
        <translation>Eine größere virtual_pipeline, weniger Stufen oder mehr Micro-Batches verkleinern sie.</translation>
    </message>
    <message>
        <source>Unequal stages</source>
        <translation>Ungleiche Stufen</translation>
    </message>
    <message>
        <source>Waiting for slower pipeline stages takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Das Warten auf langsamere Pipeline-Stufen braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Give the slowest stage fewer layers: num_layers_in_first_pipeline_stage and num_layers_in_last_pipeline_stage, or other sizes of the pipeline.</source>
        <translation>Der langsamsten Stufe weniger Layer geben: num_layers_in_first_pipeline_stage und num_layers_in_last_pipeline_stage, oder andere Pipeline-Größen.</translation>
    </message>
    <message>
        <source>Gradient reduction</source>
        <translation>Gradientenreduktion</translation>
    </message>
    <message>
        <source>Summing gradients over data-parallel GPUs, where no backward pass hides it, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Das Summieren der Gradienten über Data-Parallel-GPUs, wo kein Backward-Pass es verbirgt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>A larger global batch spreads it over more tokens; gradients in bf16 are half as large.</source>
        <translation>Ein größerer Global Batch verteilt es auf mehr Tokens; Gradienten in bf16 sind halb so groß.</translation>
    </message>
    <message>
        <source>Parameter gathering</source>
        <translation>Einsammeln der Parameter</translation>
    </message>
    <message>
        <source>Gathering parameters from their shards, where no forward pass hides it, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Das Einsammeln der Parameter aus ihren Shards, wo kein Forward-Pass es verbirgt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>A larger global batch spreads it over more tokens; sharding over fewer GPUs gathers faster.</source>
        <translation>Ein größerer Global Batch verteilt es auf mehr Tokens; Sharding über weniger GPUs sammelt schneller ein.</translation>
    </message>
    <message>
        <source>The optimizer&apos;s update and the gradient buffers take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Die Aktualisierung durch den Optimizer und die Gradientenpuffer brauchen %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>The distributed optimizer gives each GPU a share of the update; a larger global batch needs fewer updates.</source>
        <translation>Der Distributed Optimizer gibt jeder GPU einen Anteil der Aktualisierung; ein größerer Global Batch braucht weniger Aktualisierungen.</translation>
    </message>
    <message>
        <source>Offloading</source>
        <translation>Auslagerung</translation>
    </message>
    <message>
        <source>Offloading to host memory takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Die Auslagerung in den Host-Speicher braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Offload fewer layers, fewer tensors, or a smaller share of the optimizer, as far as memory allows.</source>
        <translation>Weniger Layer, weniger Tensoren oder einen kleineren Anteil des Optimizers auslagern, soweit der Speicher es erlaubt.</translation>
    </message>
    <message>
        <source>Between steps</source>
        <translation>Zwischen den Schritten</translation>
    </message>
    <message>
        <source>Data, logging and Python between steps take %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Daten, Logging und Python zwischen den Schritten brauchen %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>A larger global batch spreads it over more tokens.</source>
        <translation>Ein größerer Global Batch verteilt es auf mehr Tokens.</translation>
    </message>
    <message>
        <source>Filling and draining %4 stages of %6 chunks with %5 micro-batches leaves GPUs idle for %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Füllen und Leeren von %4 Stufen mit %6 Chunks bei %5 Micro-Batches lässt GPUs %1 der %2 des Schritts (%3 %) untätig.</translation>
    </message>
    <message>
        <source>Filling and draining %4 stages with %5 micro-batches leaves GPUs idle for %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Füllen und Leeren von %4 Stufen bei %5 Micro-Batches lässt GPUs %1 der %2 des Schritts (%3 %) untätig.</translation>
    </message>
    <message>
        <source>Stage %4 needs %5 for a micro-batch and the mean stage %6: waiting for slower stages takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Stufe %4 braucht %5 für einen Micro-Batch, die mittlere Stufe %6: Das Warten auf langsamere Stufen braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Tensor-parallel traffic among %4 GPUs that nothing hides takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Tensor-Parallel-Datenverkehr zwischen %4 GPUs, den nichts verbirgt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Context-parallel traffic among %4 GPUs that attention does not hide takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Context-Parallel-Datenverkehr zwischen %4 GPUs, den die Attention nicht verbirgt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Sending tokens to experts on %4 GPUs and back takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Das Senden der Tokens zu Experten auf %4 GPUs und zurück braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Handing activations and gradients from stage to stage, %4 each time, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Die Weitergabe von Aktivierungen und Gradienten von Stufe zu Stufe, jedes Mal %4, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Summing gradients over %4 GPUs, where no backward pass hides it, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Das Summieren der Gradienten über %4 GPUs, wo kein Backward-Pass es verbirgt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>Gathering parameters from %4 GPUs, where no forward pass hides it, takes %1 of the step&apos;s %2 (%3 %).</source>
        <translation>Das Einsammeln der Parameter von %4 GPUs, wo kein Forward-Pass es verbirgt, braucht %1 der %2 des Schritts (%3 %).</translation>
    </message>
    <message>
        <source>It grows with the square of the sequence; the flash backend, the fastest, is in use.</source>
        <translation>Sie wächst mit dem Quadrat der Sequenz; das Flash-Backend, das schnellste, wird verwendet.</translation>
    </message>
    <message>
        <source>It follows from the model and the number of tokens: norms are fused, and no rank repeats another&apos;s.</source>
        <translation>Das folgt aus dem Modell und der Anzahl Tokens: Normen sind fusioniert, und kein Rank wiederholt die eines anderen.</translation>
    </message>
    <message>
        <source>They follow from the vocabulary and the number of tokens; tensor_parallel splits them.</source>
        <translation>Sie folgen aus dem Vokabular und der Anzahl Tokens; tensor_parallel teilt sie auf.</translation>
    </message>
    <message>
        <source>CUDA graphs are on; a larger micro_batch_size or a smaller tensor_parallel gives each kernel more to do.</source>
        <translation>CUDA Graphs sind eingeschaltet; eine größere micro_batch_size oder ein kleineres tensor_parallel gibt jedem Kernel mehr zu tun.</translation>
    </message>
    <message>
        <source>Each GPU has a share of the update already; a larger global batch needs fewer updates.</source>
        <translation>Jede GPU hat bereits einen Anteil der Aktualisierung; ein größerer Global Batch braucht weniger Aktualisierungen.</translation>
    </message>
    <message>
        <source>Tried without gain: %1.</source>
        <translation>Ohne Gewinn versucht: %1.</translation>
    </message>
    <message>
        <source>Tried without gain: %1 and %2 more.</source>
        <translation>Ohne Gewinn versucht: %1 und %2 weitere.</translation>
    </message>
    <message>
        <source>With %1 training gets %2 % faster: a step of %3, and a peak of %4 of %5 GiB.</source>
        <translation>Mit %1 wird das Training %2 % schneller: ein Schritt von %3 und eine Spitze von %4 von %5 GiB.</translation>
    </message>
    <message>
        <source>With %1 training would get %2 % faster, but run out of memory: a peak of %4 of %5 GiB.</source>
        <translation>Mit %1 würde das Training %2 % schneller, aber der Speicher ginge aus: eine Spitze von %4 von %5 GiB.</translation>
    </message>
    <message>
        <source>the tuning was begun on the sandbox, and this is a workspace that bills</source>
        <translation>das Tuning wurde in der Sandbox begonnen, und dies ist ein Arbeitsbereich, der abrechnet</translation>
    </message>
    <message>
        <source>Nothing is launched by itself here. Use the sandbox again, or begin a tuning anew.</source>
        <translation>Hier wird nichts von selbst gestartet. Die Sandbox wieder verwenden oder ein neues Tuning beginnen.</translation>
    </message>
    <message>
        <source>the tuning was begun on another workspace</source>
        <translation>das Tuning wurde in einem anderen Arbeitsbereich begonnen</translation>
    </message>
    <message>
        <source>Nothing is launched by itself here. Log in there again, or begin a tuning anew.</source>
        <translation>Hier wird nichts von selbst gestartet. Dort wieder anmelden oder ein neues Tuning beginnen.</translation>
    </message>
    <message>
        <source>the campaign cannot be driven from here</source>
        <translation>die Kampagne lässt sich von hier nicht steuern</translation>
    </message>
    <message>
        <source>Save the project first, or drive it where it was opened first.</source>
        <translation>Zuerst das Projekt speichern, oder sie dort steuern, wo es zuerst geöffnet wurde.</translation>
    </message>
    <message>
        <source>the workspace does not say which machines it has</source>
        <translation>der Arbeitsbereich gibt nicht an, welche Maschinen er hat</translation>
    </message>
    <message>
        <source>It is asked again by itself; the tuning goes on when it answers.</source>
        <translation>Er wird von selbst erneut gefragt; das Tuning geht weiter, sobald er antwortet.</translation>
    </message>
    <message>
        <source>there are no configurations to choose from</source>
        <translation>es gibt keine Konfigurationen zur Auswahl</translation>
    </message>
    <message>
        <source>FSDP sharding strategy</source>
        <translation>FSDP-Sharding-Strategie</translation>
    </message>
    <message>
        <source>Micro-batches of a model chunk in a row</source>
        <translation>Micro-Batches eines Modell-Chunks in Folge</translation>
    </message>
    <message>
        <source>Modules with offloaded inputs</source>
        <translation>Module mit ausgelagerten Eingaben</translation>
    </message>
    <message>
        <source>Offloaded share of the optimizer</source>
        <translation>Ausgelagerter Anteil des Optimizers</translation>
    </message>
    <message>
        <source>Overlap of expert traffic</source>
        <translation>Überlappung des Expertenverkehrs</translation>
    </message>
    <message>
        <source>Group of GPUs over which optimizer state, gradients and parameters are sharded; 0 means no FSDP.</source>
        <translation>Gruppe von GPUs, über die Optimizer-Zustand, Gradienten und Parameter verteilt (geshardet) werden; 0 heißt kein FSDP.</translation>
    </message>
    <message>
        <source>FSDP shards</source>
        <translation>FSDP verteilt</translation>
    </message>
    <message>
        <source>What an FSDP group shards: the optimizer&apos;s state (optim, ZeRO-1), gradients too (optim_grads, ZeRO-2), or parameters as well (optim_grads_params, ZeRO-3); none without FSDP.</source>
        <translation>Was eine FSDP-Gruppe verteilt (shardet): den Optimizer-Zustand (optim, ZeRO-1), auch Gradienten (optim_grads, ZeRO-2) oder zusätzlich Parameter (optim_grads_params, ZeRO-3); none ohne FSDP.</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>Sharding</translation>
    </message>
    <message>
        <source>What FSDP shards: optim (ZeRO-1), optim_grads (ZeRO-2), optim_grads_params (ZeRO-3); none without FSDP.</source>
        <translation>Was FSDP verteilt (shardet): optim (ZeRO-1), optim_grads (ZeRO-2), optim_grads_params (ZeRO-3); none ohne FSDP.</translation>
    </message>
    <message>
        <source>Best configurations of the whole space</source>
        <translation>Beste Konfigurationen im ganzen Suchraum</translation>
    </message>
    <message>
        <source>Days and dollars against GPUs</source>
        <translation>Tage und Dollar gegen GPUs</translation>
    </message>
    <message>
        <source>Odds of running out of memory, 1 = 1 % or less</source>
        <translation>OOM-Risiko, 1 = höchstens 1 %</translation>
    </message>
    <message>
        <source>GPUs that the training runs on: nodes x GPUs per node.</source>
        <translation>GPUs, auf denen trainiert wird: Knoten × GPUs pro Knoten.</translation>
    </message>
    <message>
        <source>Machines that are rented.</source>
        <translation>Maschinen, die gemietet werden.</translation>
    </message>
    <message>
        <source>Optimizer state sharded over the data parallel GPUs (ZeRO-1), on or off.</source>
        <translation>Optimizer-Zustand auf die Data-Parallel-GPUs verteilt (ZeRO-1), on oder off.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Which of the plan&apos;s cluster alternatives it runs on.</source>
        <translation>Auf welcher Cluster-Alternative des Plans sie läuft.</translation>
    </message>
    <message>
        <source>Against the plan</source>
        <translation>Gegenüber dem Plan</translation>
    </message>
    <message>
        <source>Training time against the best configuration that the plan itself searches on the same cluster: -10 means a tenth sooner.</source>
        <translation>Trainingszeit gegenüber der besten Konfiguration, die der Plan selbst auf demselben Cluster durchsucht: -10 heißt ein Zehntel früher.</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>yes: nothing found is better in both respects. On one cluster these are days and odds of running out of memory (odds below 1 % count as equal), on several clusters days and dollars.</source>
        <translation>yes: Nichts Gefundenes ist in beidem besser. Auf einem Cluster sind das Tage und OOM-Risiko (Risiken unter 1 % zählen als gleich), über mehrere Cluster Tage und Dollar.</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>Whether the plan&apos;s own search holds this configuration: yes, no, or best when it is the fastest of those that the plan searches.</source>
        <translation>Ob die Suche des Plans selbst diese Konfiguration enthält: yes, no oder best, wenn sie die schnellste der vom Plan durchsuchten ist.</translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation>GPU-Stunden</translation>
    </message>
    <message>
        <source>GPUs x hours of the whole training: what is paid for.</source>
        <translation>GPUs × Stunden des gesamten Trainings: was bezahlt wird.</translation>
    </message>
    <message>
        <source>Scaling efficiency</source>
        <translation>Skalierungseffizienz</translation>
    </message>
    <message>
        <source>Tokens per second and GPU against those of the fewest GPUs that anything fits on. 100 % means that each GPU does as much as there; above it, more GPUs leave memory for a faster configuration.</source>
        <translation>Tokens pro Sekunde und GPU im Verhältnis zu denen bei der kleinsten Zahl von GPUs, auf die etwas passt. 100 % heißt, dass jede GPU so viel leistet wie dort; darüber lassen mehr GPUs Speicher für eine schnellere Konfiguration frei.</translation>
    </message>
    <message>
        <source>yes: no other number of GPUs is done earlier for less money.</source>
        <translation>yes: Keine andere Anzahl von GPUs ist früher fertig und kostet dabei weniger.</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Wie geplant</translation>
    </message>
    <message>
        <source>Whether the plan&apos;s cluster has this number of GPUs: yes or no.</source>
        <translation>Ob der Cluster des Plans diese Anzahl von GPUs hat: yes oder no.</translation>
    </message>
    <message>
        <source>Dense matrix products of the layers, forward and backward</source>
        <translation>Dichte Matrixprodukte der Layer, vorwärts und rückwärts</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Grouped matrix products of the experts, forward and backward</source>
        <translation>Gruppierte Matrixprodukte der Experten, vorwärts und rückwärts</translation>
    </message>
    <message>
        <source>The core of attention; its projections count as matrix products</source>
        <translation>Der Kern der Attention; ihre Projektionen zählen zu den Matrixprodukten</translation>
    </message>
    <message>
        <source>Mamba scans and Hyena convolutions</source>
        <translation>Mamba-Scans und Hyena-Faltungen</translation>
    </message>
    <message>
        <source>Norms and residuals</source>
        <translation>Normen und Residuals</translation>
    </message>
    <message>
        <source>Norms, residuals and dropout: limited by memory bandwidth</source>
        <translation>Normen, Residuals und Dropout: durch die Speicherbandbreite begrenzt</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>Aktivierungsfunktionen</translation>
    </message>
    <message>
        <source>Activation functions and gates, those of experts included: limited by memory bandwidth</source>
        <translation>Aktivierungsfunktionen und Gates, auch die der Experten: durch die Speicherbandbreite begrenzt</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>The router&apos;s scores, choice of experts and permutation of tokens: limited by memory bandwidth</source>
        <translation>Scores des Routers, Wahl der Experten und Permutation der Tokens: durch die Speicherbandbreite begrenzt</translation>
    </message>
    <message>
        <source>Casts to low precision</source>
        <translation>Umwandlung in niedrige Präzision</translation>
    </message>
    <message>
        <source>Operands cast to 8 or 4 bits, with their scales and transposed copies: limited by memory bandwidth</source>
        <translation>In 8 oder 4 Bit umgewandelte Operanden mit ihren Skalierungen und transponierten Kopien: durch die Speicherbandbreite begrenzt</translation>
    </message>
    <message>
        <source>Other memory traffic</source>
        <translation>Sonstiger Speicherverkehr</translation>
    </message>
    <message>
        <source>Rotary embedding, splitting and joining of heads: limited by memory bandwidth</source>
        <translation>Rotary Embedding, Aufteilen und Zusammenfügen der Heads: durch die Speicherbandbreite begrenzt</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Looking tokens up, and the gradient of the embedding</source>
        <translation>Nachschlagen der Tokens und Gradient des Embeddings</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Ausgabe-Layer</translation>
    </message>
    <message>
        <source>The output layer and extra prediction modules</source>
        <translation>Ausgabe-Layer und zusätzliche Vorhersagemodule</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Cross entropy over the vocabulary</source>
        <translation>Cross-Entropy über das Vokabular</translation>
    </message>
    <message>
        <source>Forward work that the backward pass repeats, since its activations were not kept</source>
        <translation>Forward-Arbeit, die der Backward-Pass wiederholt, weil ihre Aktivierungen nicht behalten wurden</translation>
    </message>
    <message>
        <source>Waiting for launches</source>
        <translation>Warten auf Kernel-Starts</translation>
    </message>
    <message>
        <source>The GPU is done before the host has launched its next kernel</source>
        <translation>Die GPU ist fertig, bevor der Host ihren nächsten Kernel gestartet hat</translation>
    </message>
    <message>
        <source>Activation offload</source>
        <translation>Auslagerung der Aktivierungen</translation>
    </message>
    <message>
        <source>The GPU waits for activations on their way to host memory and back</source>
        <translation>Die GPU wartet auf Aktivierungen auf dem Weg in den Host-Speicher und zurück</translation>
    </message>
    <message>
        <source>Tensor parallelism, forward</source>
        <translation>Tensor-Parallelität, vorwärts</translation>
    </message>
    <message>
        <source>Exposed collectives of tensor parallelism in the forward pass</source>
        <translation>Exponierte Kollektivoperationen der Tensor-Parallelität im Forward-Pass</translation>
    </message>
    <message>
        <source>Tensor parallelism, backward</source>
        <translation>Tensor-Parallelität, rückwärts</translation>
    </message>
    <message>
        <source>Exposed collectives of tensor parallelism in the backward pass</source>
        <translation>Exponierte Kollektivoperationen der Tensor-Parallelität im Backward-Pass</translation>
    </message>
    <message>
        <source>Context parallelism</source>
        <translation>Context-Parallelität</translation>
    </message>
    <message>
        <source>Exposed exchange of keys and values between the parts of a sequence</source>
        <translation>Exponierter Austausch von Keys und Values zwischen den Teilen einer Sequenz</translation>
    </message>
    <message>
        <source>Expert parallelism</source>
        <translation>Expert-Parallelität</translation>
    </message>
    <message>
        <source>Exposed dispatch of tokens to experts, and their way back</source>
        <translation>Exponiertes Verteilen der Tokens auf die Experten und ihr Rückweg</translation>
    </message>
    <message>
        <source>Exposed transfers of activations and gradients between stages</source>
        <translation>Exponierte Übertragung von Aktivierungen und Gradienten zwischen den Stufen</translation>
    </message>
    <message>
        <source>The slowest stage waits while the pipeline fills and drains</source>
        <translation>Die langsamste Stufe wartet, während sich die Pipeline füllt und leert</translation>
    </message>
    <message>
        <source>What the backward pass does not hide of reducing gradients over data parallelism</source>
        <translation>Was der Backward-Pass von der Reduktion der Gradienten über Data Parallel nicht verbirgt</translation>
    </message>
    <message>
        <source>What the forward pass does not hide of gathering parameters over data parallelism</source>
        <translation>Was der Forward-Pass vom Einsammeln der Parameter über Data Parallel nicht verbirgt</translation>
    </message>
    <message>
        <source>Optimizer update</source>
        <translation>Optimizer-Update</translation>
    </message>
    <message>
        <source>The optimizer updates its share of the parameters</source>
        <translation>Der Optimizer aktualisiert seinen Anteil der Parameter</translation>
    </message>
    <message>
        <source>Optimizer offload</source>
        <translation>Auslagerung des Optimizers</translation>
    </message>
    <message>
        <source>The share of the optimizer that is stepped in host memory: transfers, and the host&apos;s update</source>
        <translation>Der Anteil des Optimizers, der im Host-Speicher ausgeführt wird: Übertragungen und das Update auf dem Host</translation>
    </message>
    <message>
        <source>Gradient buffers</source>
        <translation>Gradientenpuffer</translation>
    </message>
    <message>
        <source>Clearing gradients and taking their norm</source>
        <translation>Zurücksetzen der Gradienten und Berechnen ihrer Norm</translation>
    </message>
    <message>
        <source>What a step takes besides: data, logging, synchronisation</source>
        <translation>Was ein Schritt sonst noch braucht: Daten, Logging, Synchronisation</translation>
    </message>
    <message>
        <source>Exposed communication</source>
        <translation>Exponierte Kommunikation</translation>
    </message>
    <message>
        <source>must be a list of module names such as [&quot;core_attn&quot;], not %1</source>
        <translation>muss eine Liste von Modulnamen wie [&quot;core_attn&quot;] sein, nicht %1</translation>
    </message>
    <message>
        <source>must be a number from 0 to 1, not %1</source>
        <translation>muss eine Zahl von 0 bis 1 sein, nicht %1</translation>
    </message>
    <message>
        <source>the ranking needs a length of at least 1</source>
        <translation>die Rangliste braucht eine Länge von mindestens 1</translation>
    </message>
    <message>
        <source>the limit of the odds of running out of memory must be above 0 and at most 1</source>
        <translation>die Grenze des OOM-Risikos muss über 0 und darf höchstens 1 sein</translation>
    </message>
    <message>
        <source>the reach of the front must be 0 or more</source>
        <translation>die Reichweite der Front muss 0 oder mehr sein</translation>
    </message>
    <message>
        <source>slower than the one before</source>
        <translation>langsamer als die vorige</translation>
    </message>
    <message>
        <source>as fast as the one before, likelier to run out of memory</source>
        <translation>so schnell wie die vorige, höheres OOM-Risiko</translation>
    </message>
    <message>
        <source>as fast as the one before and as likely to fit, with a higher peak</source>
        <translation>so schnell wie die vorige und mit gleichem OOM-Risiko, aber höherer Spitze</translation>
    </message>
    <message>
        <source>equal to the one before in time and memory, less plain</source>
        <translation>in Zeit und Speicher gleich der vorigen, weniger einfach</translation>
    </message>
    <message>
        <source>The search was stopped before anything was found</source>
        <translation>Die Suche wurde gestoppt, bevor etwas gefunden war</translation>
    </message>
    <message>
        <source>No configuration fits on %1 GPUs. The closest is predicted to peak at %2 of %3 GiB and to run out of memory with a probability of %4 %</source>
        <translation>Keine Konfiguration passt auf %1 GPUs. Der nächstliegenden werden eine Spitze von %2 bei %3 GiB und Speichermangel mit einer Wahrscheinlichkeit von %4 % vorhergesagt</translation>
    </message>
    <message>
        <source>The given values leave no configuration</source>
        <translation>Die angegebenen Werte lassen keine Konfiguration übrig</translation>
    </message>
    <message>
        <source>None of %1 combinations keeps the rules. The rule that most break (%2): %3</source>
        <translation>Keine von %1 Kombinationen hält die Regeln ein. Die am häufigsten verletzte Regel (%2): %3</translation>
    </message>
    <message>
        <source>use data_parallel_sharding_strategy %1</source>
        <translation>data_parallel_sharding_strategy %1 verwenden</translation>
    </message>
    <message>
        <source>keep %1 % of the optimizer&apos;s state in host memory</source>
        <translation>%1 % des Optimizer-Zustands in den Host-Speicher auslagern</translation>
    </message>
    <message>
        <source>keep the inputs of %1 in host memory</source>
        <translation>die Eingaben von %1 in den Host-Speicher auslagern</translation>
    </message>
    <message>
        <source>host memory and the processors&apos; speed are taken to suffice</source>
        <translation>es wird angenommen, dass Host-Speicher und Geschwindigkeit der Prozessoren ausreichen</translation>
    </message>
    <message>
        <source>needs a Megatron-Core with fine_grained_activation_offloading</source>
        <translation>erfordert ein Megatron-Core mit fine_grained_activation_offloading</translation>
    </message>
    <message>
        <source>host memory is taken to suffice</source>
        <translation>es wird angenommen, dass der Host-Speicher ausreicht</translation>
    </message>
    <message>
        <source>%1 GPUs are neither whole nodes of %2 nor part of one</source>
        <translation>%1 GPUs sind weder ganze Knoten mit je %2 noch Teil eines Knotens</translation>
    </message>
    <message>
        <source>give multiples of %1 up to %2, or less than one node</source>
        <translation>Vielfache von %1 bis %2 oder weniger als einen Knoten angeben</translation>
    </message>
    <message>
        <source>no number of whole nodes lies between %1 and %2 GPUs</source>
        <translation>zwischen %1 und %2 GPUs liegt keine ganze Zahl von Knoten</translation>
    </message>
    <message>
        <source>widen the bounds</source>
        <translation>die Grenzen erweitern</translation>
    </message>
    <message>
        <source>set fsdp to the size of a shard group, or leave the strategy out</source>
        <translation>fsdp auf die Größe einer Shard-Gruppe setzen oder die Strategie weglassen</translation>
    </message>
    <message>
        <source>use a larger global_batch_size, or no virtual pipeline</source>
        <translation>eine größere global_batch_size verwenden, oder keine Virtual Pipeline</translation>
    </message>
    <message>
        <source>use pipeline_parallel 1, or offload_modules in its place</source>
        <translation>pipeline_parallel 1 verwenden oder stattdessen offload_modules</translation>
    </message>
    <message>
        <source>use one of the two</source>
        <translation>eines von beiden verwenden</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>use core_attn+attn_proj, or leave attn_proj out</source>
        <translation>core_attn+attn_proj verwenden oder attn_proj weglassen</translation>
    </message>
    <message>
        <source>use a share such as 0.5</source>
        <translation>einen Anteil wie 0.5 verwenden</translation>
    </message>
    <message>
        <source>use optimizer adam, or keep its state on the GPU</source>
        <translation>optimizer adam verwenden oder seinen Zustand auf der GPU lassen</translation>
    </message>
    <message>
        <source>turn the distributed optimizer on</source>
        <translation>den Distributed Optimizer einschalten</translation>
    </message>
    <message>
        <source>turn the overlap off, or use expert_parallel above 1</source>
        <translation>die Überlappung ausschalten oder expert_parallel über 1 verwenden</translation>
    </message>
    <message>
        <source>use virtual_pipeline 2 or more, or turn the overlap off</source>
        <translation>virtual_pipeline 2 oder mehr verwenden oder die Überlappung ausschalten</translation>
    </message>
    <message>
        <source>recompute modules only, or turn the overlap off</source>
        <translation>nur Module neu berechnen oder die Überlappung ausschalten</translation>
    </message>
    <message>
        <source>turn the overlap off</source>
        <translation>die Überlappung ausschalten</translation>
    </message>
    <message>
        <source>Interleaving: a given group of micro-batches fits</source>
        <translation>Interleaving: Eine angegebene Gruppe von Micro-Batches passt</translation>
    </message>
    <message>
        <source>microbatch_group_size_per_vp_stage lies between the pipeline size and the micro-batches per step, and a last group that is not full holds at least as many as the pipeline has stages (megatron.core.pipeline_parallel.schedules).</source>
        <translation>microbatch_group_size_per_vp_stage liegt zwischen der Pipeline-Größe und den Micro-Batches pro Schritt, und eine unvollständige letzte Gruppe enthält mindestens so viele, wie die Pipeline Stufen hat (megatron.core.pipeline_parallel.schedules).</translation>
    </message>
    <message>
        <source>What is offloaded can be offloaded</source>
        <translation>Was ausgelagert wird, lässt sich auslagern</translation>
    </message>
    <message>
        <source>Megatron-Core offloads layers without pipeline and recompute only, attention&apos;s output from both operations that keep it or from none, and the state of Adam and SGD where the distributed optimizer shards it (TransformerConfig.__post_init__; megatron.core.optimizer).</source>
        <translation>Megatron-Core lagert Layer nur ohne Pipeline und Recompute aus, die Ausgabe der Attention nur bei beiden Operationen, die sie behalten, oder bei keiner, und den Zustand von Adam und SGD nur dort, wo der Distributed Optimizer ihn verteilt (TransformerConfig.__post_init__; megatron.core.optimizer).</translation>
    </message>
    <message>
        <source>Overlap of expert traffic has what it needs</source>
        <translation>Die Überlappung des Expertenverkehrs hat, was sie braucht</translation>
    </message>
    <message>
        <source>Expert traffic of one micro-batch runs under compute of another only with expert parallelism, with interleaved stages where there is a pipeline, and without full recompute (TransformerConfig.__post_init__).</source>
        <translation>Der Expertenverkehr eines Micro-Batches läuft nur mit Expert-Parallelität unter den Berechnungen eines anderen, bei einer Pipeline nur mit verschränkten (interleaved) Stufen, und nur ohne volles Recompute (TransformerConfig.__post_init__).</translation>
    </message>
    <message>
        <source>data_parallel_sharding_strategy %1 needs fsdp above 0</source>
        <translation>data_parallel_sharding_strategy %1 erfordert fsdp über 0</translation>
    </message>
    <message>
        <source>microbatch_group_size_per_vp_stage %2 must lie between pipeline_parallel %3 and the %4 micro-batches per step</source>
        <translation>microbatch_group_size_per_vp_stage %2 muss zwischen pipeline_parallel %3 und den %4 Micro-Batches pro Schritt liegen</translation>
    </message>
    <message>
        <source>%4 micro-batches in groups of microbatch_group_size_per_vp_stage %2 leave a last group below pipeline_parallel %3</source>
        <translation>%4 Micro-Batches in Gruppen von microbatch_group_size_per_vp_stage %2 lassen eine letzte Gruppe unter pipeline_parallel %3 übrig</translation>
    </message>
    <message>
        <source>activation_offload_layers %2 cannot be combined with pipeline_parallel %3</source>
        <translation>activation_offload_layers %2 ist nicht mit pipeline_parallel %3 kombinierbar</translation>
    </message>
    <message>
        <source>activation_offload_layers %2 cannot be combined with recompute</source>
        <translation>activation_offload_layers %2 ist nicht mit Recompute kombinierbar</translation>
    </message>
    <message>
        <source>activation_offload_layers %2 is not from 1 to %3, all layers but one</source>
        <translation>activation_offload_layers %2 liegt nicht zwischen 1 und %3, allen Layern außer einem</translation>
    </message>
    <message>
        <source>activation_offload_layers %2 cannot be combined with offload_modules</source>
        <translation>activation_offload_layers %2 ist nicht mit offload_modules kombinierbar</translation>
    </message>
    <message>
        <source>the model has no experts, so it has no part to offload for: %1</source>
        <translation>das Modell hat keine Experten und damit keinen auszulagernden Teil für: %1</translation>
    </message>
    <message>
        <source>attn_proj in offload_modules needs core_attn, which keeps the same tensor</source>
        <translation>attn_proj in offload_modules erfordert core_attn, das denselben Tensor behält</translation>
    </message>
    <message>
        <source>offload_modules has nothing to offload under full recompute</source>
        <translation>offload_modules hat bei vollem Recompute nichts auszulagern</translation>
    </message>
    <message>
        <source>optimizer_offload_fraction must be from 0 to 1</source>
        <translation>optimizer_offload_fraction muss von 0 bis 1 sein</translation>
    </message>
    <message>
        <source>optimizer %1 cannot be offloaded to host memory</source>
        <translation>optimizer %1 lässt sich nicht in den Host-Speicher auslagern</translation>
    </message>
    <message>
        <source>optimizer_offload_fraction needs the distributed optimizer</source>
        <translation>optimizer_offload_fraction erfordert den Distributed Optimizer</translation>
    </message>
    <message>
        <source>overlap_moe_expert_parallel_comm needs expert_parallel above 1, but it is %2</source>
        <translation>overlap_moe_expert_parallel_comm erfordert expert_parallel über 1, es ist aber %2</translation>
    </message>
    <message>
        <source>overlap_moe_expert_parallel_comm with pipeline_parallel %2 needs virtual_pipeline above 1</source>
        <translation>overlap_moe_expert_parallel_comm mit pipeline_parallel %2 erfordert virtual_pipeline über 1</translation>
    </message>
    <message>
        <source>overlap_moe_expert_parallel_comm cannot be combined with full recompute</source>
        <translation>overlap_moe_expert_parallel_comm ist nicht mit vollem Recompute kombinierbar</translation>
    </message>
    <message>
        <source>overlap_moe_expert_parallel_comm takes at most one module of multi-token prediction, but the model has %2</source>
        <translation>overlap_moe_expert_parallel_comm erlaubt höchstens ein Modul der Multi-Token-Vorhersage, das Modell hat aber %2</translation>
    </message>
    <message>
        <source>holds no value</source>
        <translation>enthält keinen Wert</translation>
    </message>
    <message>
        <source>give at least one value, or leave it on auto</source>
        <translation>mindestens einen Wert angeben oder auf auto lassen</translation>
    </message>
    <message>
        <source>%1 is not a size from %2 to %3</source>
        <translation>%1 ist keine Größe von %2 bis %3</translation>
    </message>
    <message>
        <source>the lists multiply to more than %1 layouts</source>
        <translation>die Listen ergeben mehr als %1 Layouts</translation>
    </message>
    <message>
        <source>measured runs are left out beside simulated ones: %1 (%2)</source>
        <translation>gemessene Läufe werden neben simulierten ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>simulated runs are no measurement and are left out: %1 (%2)</source>
        <translation>simulierte Läufe sind keine Messung und werden ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>runs on another number of GPUs than %1 are left out: %2 (%3)</source>
        <translation>Läufe auf einer anderen Anzahl von GPUs als %1 werden ausgelassen: %2 (%3)</translation>
    </message>
    <message>
        <source>runs that ended well without a step time teach nothing: %1</source>
        <translation>erfolgreich beendete Läufe ohne Schrittzeit besagen nichts: %1</translation>
    </message>
    <message>
        <source>runs of the same configuration took %1 to %2 s a step (%3): their geometric mean is used</source>
        <translation>Läufe derselben Konfiguration brauchten %1 bis %2 s pro Schritt (%3): ihr geometrisches Mittel wird verwendet</translation>
    </message>
    <message>
        <source>%1 took %2 s a step, %3 times its prediction: worth repeating on other nodes before it is believed</source>
        <translation>%1 brauchte %2 s pro Schritt, das %3-Fache der Vorhersage: sollte auf anderen Knoten wiederholt werden, bevor man dem Wert traut</translation>
    </message>
    <message>
        <source>the same configuration finished (%1) and ran out of memory (%2): both are weighed, it is at the limit</source>
        <translation>dieselbe Konfiguration lief durch (%1), und ihr ging der Speicher aus (%2): beides wird berücksichtigt, sie liegt an der Grenze</translation>
    </message>
    <message>
        <source>what is left would run out of memory or be refused</source>
        <translation>was übrig ist, hätte zu wenig Speicher oder würde abgelehnt</translation>
    </message>
    <message>
        <source>The command list-models shows all names</source>
        <translation>Der Befehl list-models zeigt alle Namen</translation>
    </message>
    <message>
        <source>no run of the tuning has been launched yet, so that it is not known where it may</source>
        <translation>es wurde noch kein Lauf des Tunings gestartet, daher ist nicht bekannt, wo das geschehen darf</translation>
    </message>
    <message>
        <source>Nothing is launched by itself here. Open Tune within budget to begin.</source>
        <translation>Hier wird nichts von selbst gestartet. Öffnen Sie „Tuning im Budget“, um zu beginnen.</translation>
    </message>
    <message>
        <source>says nothing where a GPU hour costs nothing</source>
        <translation>besagt nichts, wenn eine GPU-Stunde nichts kostet</translation>
    </message>
    <message>
        <source>give a price per GPU hour above 0</source>
        <translation>einen Preis pro GPU-Stunde über 0 angeben</translation>
    </message>
    <message>
        <source>runs of another model than the plan has now are left out: %1</source>
        <translation>Läufe eines anderen Modells als des jetzigen im Plan werden ausgelassen: %1</translation>
    </message>
    <message>
        <source>Choose their model again to compare them, or go on in a project of its own</source>
        <translation>Wieder deren Modell wählen, um sie zu vergleichen, oder in einem eigenen Projekt weiterarbeiten</translation>
    </message>
    <message>
        <source>the simulation was stopped</source>
        <translation>die Simulation wurde gestoppt</translation>
    </message>
    <message>
        <source>A smaller context_parallel sends less and hides more of it; another cp_comm_type may suit the wires better.</source>
        <translation>Ein kleineres context_parallel sendet weniger und verbirgt mehr davon; ein anderer cp_comm_type passt womöglich besser zu den Verbindungen.</translation>
    </message>
    <message>
        <source>the base configuration, which everything is compared with</source>
        <translation>die Basiskonfiguration, mit der alles verglichen wird</translation>
    </message>
    <message>
        <source>Context parallel exchange</source>
        <translation>Context-Parallel-Austausch</translation>
    </message>
    <message>
        <source>GPUs of an inner all-to-all</source>
        <translation>GPUs eines inneren All-to-All</translation>
    </message>
    <message>
        <source>Place by days to train on all tokens of the plan among what is safe (among what is tight where nothing is); at equal days what is likelier to fit comes first. Rows without a place are trades (faster, but tight), stand here for the Pareto front, or as the plan&apos;s own best.</source>
        <translation>Platz nach Tagen für das Training auf allen Tokens des Plans unter den sicheren (unter den knappen, wo nichts sicher ist); bei gleichen Tagen kommt zuerst, was wahrscheinlicher passt. Zeilen ohne Platz sind Kompromisse (schneller, aber knapp), stehen hier wegen der Pareto-Front oder als die beste des Plans.</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Kompromiss</translation>
    </message>
    <message>
        <source>yes: faster than the best that is safe, for higher odds of running out of memory. A run that fails is paid for as well.</source>
        <translation>ja: schneller als die beste sichere, bei höherem OOM-Risiko. Auch ein Lauf, der fehlschlägt, wird bezahlt.</translation>
    </message>
    <message>
        <source>a trade: faster than the first, likelier to run out of memory</source>
        <translation>ein Kompromiss: schneller als die erste, aber mit höherem OOM-Risiko</translation>
    </message>
    <message>
        <source>%1 tokens are more than the %2 positions that the model has learned</source>
        <translation>%1 Tokens sind mehr als die %2 Positionen, die das Modell gelernt hat</translation>
    </message>
    <message>
        <source>leave cp_comm_type out</source>
        <translation>cp_comm_type weglassen</translation>
    </message>
    <message>
        <source>use framework bridge, or cp_comm_type p2p or a2a</source>
        <translation>Framework bridge oder cp_comm_type p2p oder a2a verwenden</translation>
    </message>
    <message>
        <source>leave cp_a2a_size out</source>
        <translation>cp_a2a_size weglassen</translation>
    </message>
    <message>
        <source>use cp_comm_type p2p or a2a</source>
        <translation>cp_comm_type p2p oder a2a verwenden</translation>
    </message>
    <message>
        <source>use cp_comm_type a2a or all_gather</source>
        <translation>cp_comm_type a2a oder all_gather verwenden</translation>
    </message>
    <message>
        <source>use cp_comm_type a2a</source>
        <translation>cp_comm_type a2a verwenden</translation>
    </message>
    <message>
        <source>use cp_comm_type p2p</source>
        <translation>cp_comm_type p2p verwenden</translation>
    </message>
    <message>
        <source>Context parallel exchange runs the attention</source>
        <translation>Der Context-Parallel-Austausch führt die Attention aus</translation>
    </message>
    <message>
        <source>All-to-all needs heads and query groups that divide by tensor parallel size x the GPUs that trade heads; the ring runs no sliding windows or learned sinks, all-gather no sinks, and neither all-gather nor all-to-all latent attention (TransformerEngine: attn_forward_func_with_cp).</source>
        <translation>All-to-All braucht Heads und Query-Gruppen, die durch Tensor-Parallel-Größe × GPUs, die Heads austauschen, teilbar sind; der Ring unterstützt weder Sliding Windows noch gelernte Sinks, All-Gather keine Sinks, und weder All-Gather noch All-to-All Latent Attention (TransformerEngine: attn_forward_func_with_cp).</translation>
    </message>
    <message>
        <source>cp_comm_type %1 needs a framework on Megatron-Core, which %2 is not</source>
        <translation>cp_comm_type %1 braucht ein Framework auf Basis von Megatron-Core, was %2 nicht ist</translation>
    </message>
    <message>
        <source>framework nemo sets up no groups for cp_comm_type %1</source>
        <translation>Framework nemo richtet keine Gruppen für cp_comm_type %1 ein</translation>
    </message>
    <message>
        <source>cp_a2a_size %2 needs cp_comm_type a2a+p2p, but it is %1</source>
        <translation>cp_a2a_size %2 braucht cp_comm_type a2a+p2p, er ist aber %1</translation>
    </message>
    <message>
        <source>cp_comm_type %1 needs a cp_a2a_size above 1 that divides context_parallel %3 and is smaller, but it is %2</source>
        <translation>cp_comm_type %1 braucht eine cp_a2a_size über 1, die context_parallel %3 teilt und kleiner ist, sie ist aber %2</translation>
    </message>
    <message>
        <source>cp_comm_type %1 does not run attention with a sliding window</source>
        <translation>cp_comm_type %1 führt keine Attention mit Sliding Window aus</translation>
    </message>
    <message>
        <source>cp_comm_type %1 does not run attention with learned sinks</source>
        <translation>cp_comm_type %1 führt keine Attention mit gelernten Sinks aus</translation>
    </message>
    <message>
        <source>cp_comm_type %1 does not run multi-head latent attention</source>
        <translation>cp_comm_type %1 führt keine Multi-Head Latent Attention aus</translation>
    </message>
    <message>
        <source>cp_comm_type %1 splits heads over %2 GPUs, tensor parallel ones included, but there are %3 heads</source>
        <translation>cp_comm_type %1 verteilt Heads auf %2 GPUs, Tensor-Parallel-GPUs eingeschlossen, es gibt aber %3 Heads</translation>
    </message>
    <message>
        <source>cp_comm_type %1 splits query groups over %2 GPUs, tensor parallel ones included, but there are %3 groups</source>
        <translation>cp_comm_type %1 verteilt Query-Gruppen auf %2 GPUs, Tensor-Parallel-GPUs eingeschlossen, es gibt aber %3 Gruppen</translation>
    </message>
    <message>
        <source>No layout of %1 GPUs can share a global batch of %2: it must be a multiple of the micro batch times the data-parallel GPUs, which is %3 at least</source>
        <translation>Kein Layout von %1 GPUs kann sich einen Global Batch von %2 teilen: Er muss ein Vielfaches von Micro-Batch mal Data-Parallel-GPUs sein, also von mindestens %3</translation>
    </message>
    <message>
        <source>runs of another model are left out: %1 (%2)</source>
        <translation>Läufe eines anderen Modells werden ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>runs on another kind of GPU are left out: %1 (%2)</source>
        <translation>Läufe auf einer anderen Art von GPU werden ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>runs with a sequence length or precision that the plan does not have are left out: %1 (%2)</source>
        <translation>Läufe mit einer Sequenzlänge oder Präzision, die der Plan nicht hat, werden ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>runs with a global batch size that the plan does not have teach, but cannot be the best: %1 (%2)</source>
        <translation>Läufe mit einer Global-Batch-Größe, die der Plan nicht hat, liefern Erkenntnisse, können aber nicht die besten sein: %1 (%2)</translation>
    </message>
    <message>
        <source>a2a+p2p needs --framework bridge: NeMo 2 sets up no groups for it</source>
        <translation>a2a+p2p braucht --framework bridge: NeMo 2 richtet dafür keine Gruppen ein</translation>
    </message>
    <message>
        <source>a2a+p2p needs --cp-a2a-size</source>
        <translation>a2a+p2p braucht --cp-a2a-size</translation>
    </message>
    <message>
        <source>belongs to --cp-comm-type a2a+p2p</source>
        <translation>gehört zu --cp-comm-type a2a+p2p</translation>
    </message>
    <message>
        <source>must be a whole number of at least 2</source>
        <translation>muss eine ganze Zahl ab 2 sein</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>use a smaller context_parallel or tensor_parallel, or cp_comm_type %1</source>
        <translation>context_parallel oder tensor_parallel verkleinern oder cp_comm_type %1 verwenden</translation>
    </message>
    <message>
        <source>use a smaller context_parallel or tensor_parallel</source>
        <translation>context_parallel oder tensor_parallel verkleinern</translation>
    </message>
    <message>
        <source>cp_comm_type %1 needs a cp_a2a_size above 1 that divides context_parallel %3 and is smaller, but none is given</source>
        <translation>cp_comm_type %1 braucht eine cp_a2a_size über 1, die context_parallel %3 teilt und kleiner ist, es ist aber keine angegeben</translation>
    </message>
    <message>
        <source>the budget pays for no run: the cheapest may cost up to %1 USD</source>
        <translation>das Budget reicht für keinen Lauf: Der günstigste kann bis zu %1 USD kosten</translation>
    </message>
</context>
<context>
    <name>gui::AboutDialog</name>
    <message>
        <source>Plans the pre-training of language models on rented GPUs.</source>
        <translation>Plant das Pretraining von Sprachmodellen auf gemieteten GPUs.</translation>
    </message>
    <message>
        <source>Estimator version %1, Qt %2</source>
        <translation>Schätzer Version %1, Qt %2</translation>
    </message>
    <message>
        <source>Copyright 2026 The AutoTuner authors.</source>
        <translation>Copyright 2026 The AutoTuner authors.</translation>
    </message>
    <message>
        <source>This program is free software: you may use, change and pass it on under the terms of the GNU General Public License, version 3 or (at your option) any later version. It comes without any warranty.</source>
        <translation>Dieses Programm ist freie Software: Es darf unter den Bedingungen der GNU General Public License, Version 3 oder (nach Wahl) einer späteren Version, genutzt, verändert und weitergegeben werden. Es wird ohne jede Gewährleistung bereitgestellt.</translation>
    </message>
    <message>
        <source>It is built from:</source>
        <translation>Es baut auf:</translation>
    </message>
    <message>
        <source>Icons: drawn for this program, under the same licence. Product names are trademarks of their owners.</source>
        <translation>Icons: für dieses Programm gezeichnet, unter derselben Lizenz. Produktnamen sind Marken ihrer Inhaber.</translation>
    </message>
</context>
<context>
    <name>gui::Accuracy</name>
    <message numerus="yes">
        <source>%n more cannot be predicted; the rows say why.</source>
        <translation>
            <numerusform>%n weiterer lässt sich nicht vorhersagen; die Zeile sagt, warum.</numerusform>
            <numerusform>%n weitere lassen sich nicht vorhersagen; die Zeilen sagen, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With runs of other trainers, %n in all: %1 and %2.</source>
        <translation>
            <numerusform>Mit Läufen anderer Trainer, insgesamt %n: %1 und %2.</numerusform>
            <numerusform>Mit Läufen anderer Trainer, insgesamt %n: %1 und %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peak memory of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>Der Spitzenspeicher von %n veröffentlichten Lauf mit Megatron-Core ist auf %1 genau vorhergesagt (Median); neun von zehn auf %2.</numerusform>
            <numerusform>Der Spitzenspeicher von %n veröffentlichten Läufen mit Megatron-Core ist auf %1 genau vorhergesagt (Median); neun von zehn auf %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peak memory of %n published run(s) is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>Der Spitzenspeicher von %n veröffentlichten Lauf ist auf %1 genau vorhergesagt (Median); neun von zehn auf %2.</numerusform>
            <numerusform>Der Spitzenspeicher von %n veröffentlichten Läufen ist auf %1 genau vorhergesagt (Median); neun von zehn auf %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Step time of %n published run(s) with Megatron-Core is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>Die Schrittzeit von %n veröffentlichten Lauf mit Megatron-Core ist auf %1 genau vorhergesagt (Median); neun von zehn auf %2.</numerusform>
            <numerusform>Die Schrittzeit von %n veröffentlichten Läufen mit Megatron-Core ist auf %1 genau vorhergesagt (Median); neun von zehn auf %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Step time of %n published run(s) is predicted within %1 (median); nine of ten within %2.</source>
        <translation>
            <numerusform>Die Schrittzeit von %n veröffentlichten Lauf ist auf %1 genau vorhergesagt (Median); neun von zehn auf %2.</numerusform>
            <numerusform>Die Schrittzeit von %n veröffentlichten Läufen ist auf %1 genau vorhergesagt (Median); neun von zehn auf %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>allocator</source>
        <translation>Allokator</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzte</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>ran</source>
        <translation>gelaufen</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>Speichermangel</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Speichermangel</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>The error is what is predicted over what was measured, less one: above zero, too much is predicted. Every prediction counts the same memory as its source does.</source>
        <translation>Der Fehler ist vorhergesagt / gemessen − 1: über null ist zu viel vorhergesagt. Jede Vorhersage zählt denselben Speicher wie ihre Quelle.</translation>
    </message>
    <message>
        <source>The error is what is predicted over what was measured, less one: above zero, runs are faster than predicted. The band is meant to hold four of five runs.</source>
        <translation>Der Fehler ist vorhergesagt / gemessen − 1: über null sind Läufe schneller als vorhergesagt. Das Band soll vier von fünf Läufen enthalten.</translation>
    </message>
    <message>
        <source>The files that come with this program have no measurements of this kind: %1. The other tabs have theirs.</source>
        <translation>Die Dateien, die zum Programm gehören, enthalten keine Messungen dieser Art: %1. Die anderen Reiter haben ihre.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>They share %n distinct reading(s), each counted once.</source>
        <translation>
            <numerusform>Sie teilen sich %n verschiedenen Messwert, der einmal zählt.</numerusform>
            <numerusform>Sie teilen sich %n verschiedene Messwerte, die je einmal zählen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The memory verdict is right for %1 of %n published run(s): %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</source>
        <translation>
            <numerusform>Das Speicherurteil stimmt für %1 von %n veröffentlichten Lauf: %2 von %3, die liefen, wurden OOM genannt, %4 von %5, denen der Speicher ausging, passend.</numerusform>
            <numerusform>Das Speicherurteil stimmt für %1 von %n veröffentlichten Läufen: %2 von %3, die liefen, wurden OOM genannt, %4 von %5, denen der Speicher ausging, passend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “%6” the memory verdict is right for %1 of %n run(s): %2 of %3 that ran were called OOM, %4 of %5 that ran out of memory were called fitting.</source>
        <translation>
            <numerusform>In „%6“ stimmt das Speicherurteil für %1 von %n Lauf: %2 von %3, die liefen, wurden OOM genannt, %4 von %5, denen der Speicher ausging, passend.</numerusform>
            <numerusform>In „%6“ stimmt das Speicherurteil für %1 von %n Läufen: %2 von %3, die liefen, wurden OOM genannt, %4 von %5, denen der Speicher ausging, passend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n other published run(s), all of which ran, %1 were called OOM.</source>
        <translation>
            <numerusform>Von %n weiteren veröffentlichten Lauf, der lief, wurden %1 OOM genannt.</numerusform>
            <numerusform>Von %n weiteren veröffentlichten Läufen, die alle liefen, wurden %1 OOM genannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A verdict is right when a run is called OOM exactly if it ran out of memory; tight runs are launched and count as fitting. The Brier score is the mean of (odds − what happened)²: 0 is certainty that is always right, 0.25 is what a coin gets.</source>
        <translation>Ein Urteil ist richtig, wenn ein Lauf genau dann OOM genannt wird, wenn ihm der Speicher ausging; knappe Läufe werden gestartet und gelten als passend. Der Brier-Wert ist das Mittel von (Risiko − was geschah)²: 0 ist stets richtige Gewissheit, 0,25 erreicht eine Münze.</translation>
    </message>
    <message>
        <source>Some constants of the predictions are fitted on rows of these files: for those rows agreement is no test.</source>
        <translation>Einige Konstanten der Vorhersagen sind an Zeilen dieser Dateien angepasst: für diese Zeilen ist Übereinstimmung keine Prüfung.</translation>
    </message>
</context>
<context>
    <name>gui::AccuracyModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: cell</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gui::AccuracyTable</name>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
</context>
<context>
    <name>gui::AccuracyWindow</name>
    <message>
        <source>Figures that others measured and published, beside the predictions of this program (estimator version %1), made just now on this computer. Runs of your own are compared on the Results page.</source>
        <translation>Zahlen, die andere gemessen und veröffentlicht haben, neben den Vorhersagen dieses Programms (Schätzer-Version %1), soeben auf diesem Rechner berechnet. Eigene Läufe werden auf der Seite „Ergebnisse“ verglichen.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>No published measurements</source>
        <translation>Keine veröffentlichten Messungen</translation>
    </message>
    <message>
        <source>The files that come with this program hold no measurements that could be predicted. Install the program again to get them.</source>
        <translation>Die Dateien, die zum Programm gehören, enthalten keine Messungen, die sich vorhersagen ließen. Das Programm neu installieren, um sie zu erhalten.</translation>
    </message>
    <message>
        <source>The published measurements cannot be read</source>
        <translation>Die veröffentlichten Messungen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>They come with this program, so something is wrong with its installation: install it again.

%1</source>
        <translation>Sie gehören zum Programm, also stimmt etwas mit der Installation nicht: neu installieren.

%1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Not every published run was predicted, so there is nothing to sum up. It takes seconds.</source>
        <translation>Nicht alle veröffentlichten Läufe wurden vorhergesagt, daher gibt es nichts zusammenzufassen. Es dauert nur Sekunden.</translation>
    </message>
</context>
<context>
    <name>gui::Actions</name>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Neuer Plan…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Try the e&amp;xample</source>
        <translation>Beis&amp;piel ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Export configurations…</source>
        <translation>Konfigurationen &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Configurations</source>
        <translation>&amp;Konfigurationen</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>Re&amp;sults</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>R&amp;eport</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Edit &amp;model…</source>
        <translation>&amp;Modell bearbeiten…</translation>
    </message>
    <message>
        <source>Edit &amp;cluster…</source>
        <translation>&amp;Cluster bearbeiten…</translation>
    </message>
    <message>
        <source>Edit &amp;training…</source>
        <translation>&amp;Training bearbeiten…</translation>
    </message>
    <message>
        <source>Edit &amp;parallelism…</source>
        <translation>&amp;Parallelisierung bearbeiten…</translation>
    </message>
    <message>
        <source>Edit &amp;launch settings…</source>
        <translation>Start&amp;einstellungen bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Review the plan…</source>
        <translation>Plan ü&amp;berprüfen…</translation>
    </message>
    <message>
        <source>Search a&amp;gain</source>
        <translation>Er&amp;neut suchen</translation>
    </message>
    <message>
        <source>&amp;Stop the search</source>
        <translation>&amp;Suche anhalten</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Begriffe</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Log anzeigen</translation>
    </message>
    <message>
        <source>&amp;About AutoTuner</source>
        <translation>Über &amp;AutoTuner</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>Log o&amp;ut</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>Net&amp;work log…</source>
        <translation>Netz&amp;werkprotokoll…</translation>
    </message>
    <message>
        <source>Run &amp;checked…</source>
        <translation>Markierte &amp;ausführen…</translation>
    </message>
    <message>
        <source>&amp;Train with the chosen configuration…</source>
        <translation>Mit der gewählten Konfiguration &amp;trainieren…</translation>
    </message>
    <message>
        <source>Try on the &amp;sandbox</source>
        <translation>In der Sandbo&amp;x ausprobieren</translation>
    </message>
    <message>
        <source>How far to &amp;trust predictions…</source>
        <translation>&amp;Verlässlichkeit der Vorhersagen…</translation>
    </message>
    <message>
        <source>Where the step&apos;s &amp;time goes…</source>
        <translation>Wofür die Zeit des Schritts &amp;gebraucht wird…</translation>
    </message>
    <message>
        <source>Step time of the selected configuration by kind of work, its pipeline schedule, and what limits it</source>
        <translation>Schrittzeit der ausgewählten Konfiguration nach Art der Arbeit, ihr Pipeline-Schedule und was sie begrenzt</translation>
    </message>
    <message>
        <source>&amp;Best over the whole space…</source>
        <translation>Beste im &amp;ganzen Suchraum…</translation>
    </message>
    <message>
        <source>The best configurations with every knob on auto, whatever the plan&apos;s lists say</source>
        <translation>Die besten Konfigurationen mit jeder Einstellung auf auto, unabhängig von den Listen des Plans</translation>
    </message>
    <message>
        <source>&amp;How many GPUs?…</source>
        <translation>&amp;Wie viele GPUs?…</translation>
    </message>
    <message>
        <source>Days and dollars against the number of GPUs, with the best configuration at each</source>
        <translation>Tage und Dollar gegen die Anzahl der GPUs, mit der jeweils besten Konfiguration</translation>
    </message>
    <message>
        <source>Run the &amp;next best…</source>
        <translation>&amp;Nächsten besten Lauf ausführen…</translation>
    </message>
    <message>
        <source>The configuration that is most worth a run, by predictions and all runs so far</source>
        <translation>Die Konfiguration, die einen Lauf am ehesten lohnt, nach Vorhersagen und allen bisherigen Läufen</translation>
    </message>
    <message>
        <source>T&amp;une within budget…</source>
        <translation>T&amp;uning im Budget…</translation>
    </message>
    <message>
        <source>Chooses one run after the other by what those before have shown, until a budget is used</source>
        <translation>Wählt einen Lauf nach dem anderen danach, was die vorigen gezeigt haben, bis ein Budget verbraucht ist</translation>
    </message>
</context>
<context>
    <name>gui::BarsChart</name>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>%1, by rank</source>
        <translation>%1, nach Rang</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s), in the ranking&apos;s order.</source>
        <translation>
            <numerusform>%n Konfiguration, in der Reihenfolge der Rangliste.</numerusform>
            <numerusform>%n Konfigurationen, in der Reihenfolge der Rangliste.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 simulated</source>
        <translation>%1 simuliert</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 gemessen</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 vorhergesagt</translation>
    </message>
</context>
<context>
    <name>gui::BestPage</name>
    <message>
        <source>How &amp;many GPUs would do?</source>
        <translation>Wie viele GPUs &amp;würden reichen?</translation>
    </message>
    <message>
        <source>Searching the whole space…</source>
        <translation>Der ganze Suchraum wird durchsucht…</translation>
    </message>
    <message>
        <source>Every knob that is not pinned is searched over everything that the framework allows.</source>
        <translation>Jede nicht festgelegte Einstellung wird über alles durchsucht, was das Framework erlaubt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Allow higher odds of running out of memory, unpin knobs, or look at more GPUs.</source>
        <translation>Ein höheres OOM-Risiko zulassen, Einstellungen freigeben oder mehr GPUs betrachten.</translation>
    </message>
    <message>
        <source>Chosen: %1.</source>
        <translation>Gewählt: %1.</translation>
    </message>
    <message>
        <source>Chosen: %1; %2.</source>
        <comment>settings; why it has its rank</comment>
        <translation>Gewählt: %1; %2.</translation>
    </message>
    <message>
        <source>make it the base</source>
        <translation>„Zur Basis machen“</translation>
    </message>
    <message>
        <source>use the best configuration</source>
        <translation>„Beste Konfiguration verwenden“</translation>
    </message>
    <message>
        <source>No configuration is valid</source>
        <translation>Keine Konfiguration ist gültig</translation>
    </message>
    <message>
        <source>Unpin knobs above, or change the batch or the cluster of the plan.</source>
        <translation>Oben Einstellungen freigeben oder den Batch oder den Cluster des Plans ändern.</translation>
    </message>
</context>
<context>
    <name>gui::CalibrationDialog</name>
    <message>
        <source>Allocated by tensors</source>
        <translation>Von Tensoren belegt</translation>
    </message>
    <message>
        <source>Reserved by the allocator</source>
        <translation>Vom Allokator reserviert</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>Auf dem Gerät</translation>
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
        <translation>Speicher kalibrieren</translation>
    </message>
    <message>
        <source>Peaks that runs on %1 logged correct what no formula knows: bytes beside the predicted tensors, the allocator&apos;s reserve, and what lies outside the allocator. One run counts a little, runs that agree count more.</source>
        <translation>Spitzenwerte aus Logs von Läufen auf %1 korrigieren, was keine Formel weiß: Bytes neben den vorhergesagten Tensoren, die Reserve des Allokators und das, was außerhalb des Allokators liegt. Ein Lauf zählt ein wenig, übereinstimmende Läufe zählen mehr.</translation>
    </message>
    <message>
        <source>Runs and their peaks</source>
        <translation>Läufe und ihre Spitzenwerte</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Laut Log</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>C&amp;alibrate</source>
        <translation>K&amp;alibrieren</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Memory predictions will be %1.</source>
        <translation>Speichervorhersagen werden %1.</translation>
    </message>
    <message>
        <source>Memory predictions stay as published.</source>
        <translation>Speichervorhersagen bleiben wie veröffentlicht.</translation>
    </message>
    <message>
        <source>These runs were simulated on a sandbox: what rests on them is no measurement.</source>
        <translation>Diese Läufe wurden in einer Sandbox simuliert: Was auf ihnen beruht, ist keine Messung.</translation>
    </message>
    <message>
        <source>No configurations are found yet whose verdicts could change.</source>
        <translation>Noch sind keine Konfigurationen gefunden, deren Urteil sich ändern könnte.</translation>
    </message>
    <message>
        <source>Counting what changes…</source>
        <translation>Änderungen werden gezählt…</translation>
    </message>
    <message>
        <source>Configurations: safe %1, tight %2, out of memory %3.</source>
        <translation>Konfigurationen: sicher %1, knapp %2, OOM %3.</translation>
    </message>
    <message>
        <source>No verdict changes.</source>
        <translation>Kein Urteil ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) change.</source>
        <translation>
            <numerusform>%n Urteil ändert sich.</numerusform>
            <numerusform>%n Urteile ändern sich.</numerusform>
        </translation>
    </message>
    <message>
        <source>read again: other figures</source>
        <translation>neu gelesen: andere Werte</translation>
    </message>
</context>
<context>
    <name>gui::CampaignBar</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped or skipped</source>
        <translation>
            <numerusform>%n gestoppt oder übersprungen</numerusform>
            <numerusform>%n gestoppt oder übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>einer nach dem anderen</translation>
    </message>
    <message numerus="yes">
        <source>%n at a time</source>
        <translation>
            <numerusform>%n gleichzeitig</numerusform>
            <numerusform>%n gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 per run</source>
        <translation>%1 pro Lauf</translation>
    </message>
    <message numerus="yes">
        <source>ends after %n failure(s)</source>
        <translation>
            <numerusform>Ende nach %n Fehlschlag</numerusform>
            <numerusform>Ende nach %n Fehlschlägen</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of all runs</source>
        <translation>Fortschritt aller Läufe</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>Verbrauchtes Budget</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far (simulated)</source>
        <translation>bisher %1 (simuliert)</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Spent so far; all runs together were predicted to cost %1</source>
        <translation>Bisher verbraucht; vorhergesagte Kosten aller Läufe zusammen: %1</translation>
    </message>
</context>
<context>
    <name>gui::ChartGrid</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Show all charts</source>
        <translation>Alle Diagramme anzeigen</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Einzeln anzeigen</translation>
    </message>
    <message>
        <source>Back to all charts</source>
        <translation>Zurück zu allen Diagrammen</translation>
    </message>
</context>
<context>
    <name>gui::ChartPane</name>
    <message>
        <source>Nothing to draw yet. Launch runs, or read a folder of logs, and the chart appears.</source>
        <translation>Noch nichts zu zeichnen. Läufe starten oder einen Ordner mit Logs lesen, dann erscheint das Diagramm.</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Figures of simulated runs: no machine was measured.</source>
        <translation>Zahlen simulierter Läufe: Keine Maschine wurde gemessen.</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Alles anzeigen (0)</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Datenreihen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>PNG, %1 × %2 pixels…</source>
        <translation>PNG, %1 × %2 Pixel…</translation>
    </message>
    <message>
        <source>&amp;SVG…</source>
        <translation>&amp;SVG…</translation>
    </message>
    <message>
        <source>P&amp;DF…</source>
        <translation>P&amp;DF…</translation>
    </message>
    <message>
        <source>Data as &amp;CSV…</source>
        <translation>Daten als &amp;CSV…</translation>
    </message>
    <message>
        <source>C&amp;opy picture and data</source>
        <translation>Bild und Daten k&amp;opieren</translation>
    </message>
    <message>
        <source>Dark pictures</source>
        <translation>Dunkle Bilder</translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation>&amp;Datenreihen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>The chart cannot be exported</source>
        <translation>Das Diagramm kann nicht exportiert werden</translation>
    </message>
    <message>
        <source>Chart written to %1</source>
        <translation>Diagramm nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Chart copied, as a picture and as data</source>
        <translation>Diagramm kopiert, als Bild und als Daten</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>The estimator&apos;s answers: nothing was run.</source>
        <translation>Antworten des Schätzers: Nichts wurde ausgeführt.</translation>
    </message>
</context>
<context>
    <name>gui::ChartPicture</name>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1 (vorhergesagt)</translation>
    </message>
</context>
<context>
    <name>gui::ChoicesPanel</name>
    <message>
        <source>Configuration report</source>
        <translation>Konfigurationsbericht</translation>
    </message>
    <message>
        <source>Nothing to show: it needs figures that no run has</source>
        <translation>Nichts zu zeigen: Dafür fehlen jedem Lauf die Zahlen</translation>
    </message>
</context>
<context>
    <name>gui::Cloud</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
</context>
<context>
    <name>gui::ClusterModel</name>
    <message>
        <source>%1, shown in the table</source>
        <translation>%1, in der Tabelle gezeigt</translation>
    </message>
    <message>
        <source>change cluster</source>
        <translation>„Cluster ändern“</translation>
    </message>
    <message>
        <source>Valid configurations that are safe or tight: not expected to run out of memory</source>
        <translation>Gültige Konfigurationen, die sicher oder knapp sind: voraussichtlich kein Speichermangel</translation>
    </message>
    <message>
        <source>Predicted for the plan&apos;s tokens; the best among configurations not expected to run out of memory</source>
        <translation>Vorhersage für die Tokens des Plans; die beste unter den Konfigurationen ohne voraussichtlichen Speichermangel</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>GPUs per node</source>
        <translation>GPUs pro Knoten</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>$ per GPU-hour</source>
        <translation>$ pro GPU-Stunde</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Fit in memory</source>
        <translation>Passen</translation>
    </message>
    <message>
        <source>Best days</source>
        <translation>Beste Tage</translation>
    </message>
    <message>
        <source>Best cost, $</source>
        <translation>Beste Kosten, $</translation>
    </message>
    <message>
        <source>duplicate cluster</source>
        <translation>„Cluster duplizieren“</translation>
    </message>
    <message>
        <source>remove cluster</source>
        <translation>„Cluster entfernen“</translation>
    </message>
</context>
<context>
    <name>gui::ClusterPage</name>
    <message>
        <source>Name the machines as your provider does, or choose a GPU. Time and cost are predicted for this cluster; add others to compare.</source>
        <translation>Die Maschinen wie beim Anbieter benennen oder eine GPU wählen. Zeit und Kosten werden für diesen Cluster vorhergesagt; zum Vergleichen weitere hinzufügen.</translation>
    </message>
    <message>
        <source>Enter a resource shape or choose a GPU.</source>
        <translation>Eine Resource-Shape eingeben oder eine GPU wählen.</translation>
    </message>
    <message>
        <source>Another GPU, by its memory alone</source>
        <translation>Andere GPU, nur über ihren Speicher</translation>
    </message>
    <message>
        <source>for example gpu.8xh200</source>
        <translation>zum Beispiel gpu.8xh200</translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <comment>resource shape, what is wrong with it</comment>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>%1. Did you mean %2?</source>
        <translation>%1. War %2 gemeint?</translation>
    </message>
    <message>
        <source>%1. A shape looks like gpu.8xh200; for any other machine choose “GPU type”.</source>
        <translation>%1. Eine Shape sieht aus wie gpu.8xh200; für jede andere Maschine „GPU-Typ“ wählen.</translation>
    </message>
    <message>
        <source>Enter a resource shape such as gpu.8xh200, or choose “GPU type”.</source>
        <translation>Eine Resource-Shape wie gpu.8xh200 eingeben oder „GPU-Typ“ wählen.</translation>
    </message>
    <message>
        <source>Enter the memory of the GPU, since its type is not known.</source>
        <translation>Den Speicher der GPU eingeben, da ihr Typ nicht bekannt ist.</translation>
    </message>
    <message>
        <source>%1 at %2 per GPU-hour</source>
        <translation>%1 zu %2 pro GPU-Stunde</translation>
    </message>
    <message>
        <source>The total appears here once the hardware is known.</source>
        <translation>Die Summe erscheint hier, sobald die Hardware bekannt ist.</translation>
    </message>
    <message numerus="yes">
        <source>In all: %n GPU(s) (%1), %2 usable on each, %3 together, %4 per hour.</source>
        <translation>
            <numerusform>Insgesamt: %n GPU (%1), je %2 nutzbar, zusammen %3, %4 pro Stunde.</numerusform>
            <numerusform>Insgesamt: %n GPUs (%1), je %2 nutzbar, zusammen %3, %4 pro Stunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Describe the cluster</source>
        <translation>Den Cluster beschreiben</translation>
    </message>
</context>
<context>
    <name>gui::ClusterPanel</name>
    <message>
        <source>Cluster alternatives</source>
        <translation>Cluster-Alternativen</translation>
    </message>
    <message>
        <source>Prices, nodes and names are edited in the table; every alternative is searched.</source>
        <translation>Preise, Knoten und Namen lassen sich in der Tabelle bearbeiten; jede Alternative wird durchsucht.</translation>
    </message>
    <message>
        <source>&amp;Add alternative</source>
        <translation>Alternative hin&amp;zufügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>&amp;Show its configurations</source>
        <translation>Konfi&amp;gurationen zeigen</translation>
    </message>
    <message>
        <source>add cluster</source>
        <translation>„Cluster hinzufügen“</translation>
    </message>
    <message>
        <source>Us&amp;e it</source>
        <translation>V&amp;erwenden</translation>
    </message>
    <message>
        <source>Use the calibration of memory</source>
        <translation>Kalibrierung des Speichers verwenden</translation>
    </message>
    <message>
        <source>Off: the peaks are kept, and predictions are as published</source>
        <translation>Aus: Die Spitzenwerte bleiben erhalten, und Vorhersagen sind wie veröffentlicht</translation>
    </message>
    <message>
        <source>Its &amp;runs…</source>
        <translation>&amp;Läufe dazu…</translation>
    </message>
    <message>
        <source>Runs that memory is calibrated with</source>
        <translation>Läufe, mit denen der Speicher kalibriert ist</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the calibration of memory</source>
        <translation>Kalibrierung des Speichers zurücksetzen</translation>
    </message>
    <message>
        <source>Forgets the peaks of all runs; Undo brings them back</source>
        <translation>Verwirft die Spitzenwerte aller Läufe; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>use calibration</source>
        <translation>„Kalibrierung verwenden“</translation>
    </message>
    <message>
        <source>switch calibration off</source>
        <translation>„Kalibrierung ausschalten“</translation>
    </message>
    <message>
        <source>reset calibration</source>
        <translation>„Kalibrierung zurücksetzen“</translation>
    </message>
    <message>
        <source>Memory predictions are as published. Own runs can calibrate them: on the Results page.</source>
        <translation>Speichervorhersagen sind wie veröffentlicht. Eigene Läufe können sie kalibrieren: auf der Seite „Ergebnisse“.</translation>
    </message>
    <message>
        <source>Memory predictions are %1.</source>
        <translation>Speichervorhersagen sind %1.</translation>
    </message>
    <message>
        <source>Memory predictions are as published: no peak of this calibration counts for the plan.</source>
        <translation>Speichervorhersagen sind wie veröffentlicht: Kein Spitzenwert dieser Kalibrierung zählt für den Plan.</translation>
    </message>
    <message>
        <source>Memory predictions are as published: the calibration is switched off.</source>
        <translation>Speichervorhersagen sind wie veröffentlicht: Die Kalibrierung ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>calibrate memory</source>
        <translation>„Speicher kalibrieren“</translation>
    </message>
    <message>
        <source>How many &amp;GPUs?…</source>
        <translation>Wie viele &amp;GPUs?…</translation>
    </message>
</context>
<context>
    <name>gui::ColumnTable</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>„%1“ ausblenden</translation>
    </message>
</context>
<context>
    <name>gui::ComparisonChart</name>
    <message>
        <source>No run has the figures for this chart yet.</source>
        <translation>Noch kein Lauf hat die Zahlen für dieses Diagramm.</translation>
    </message>
</context>
<context>
    <name>gui::ConfigurationModel</name>
    <message>
        <source>Equal to the base configuration, the recipe&apos;s own settings</source>
        <translation>Entspricht der Basiskonfiguration, den eigenen Einstellungen des Rezepts</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Predicted peak %1 of %2 on the fullest GPU; %3 (%4)</source>
        <translation>Vorhergesagte Spitze %1 von %2 auf der vollsten GPU; %3 (%4)</translation>
    </message>
</context>
<context>
    <name>gui::ConfigurationTable</name>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
</context>
<context>
    <name>gui::ConfigurationsPage</name>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Check to run</source>
        <translation>Für Lauf &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>C&amp;opy as table</source>
        <translation>Als &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export se&amp;lected rows…</source>
        <translation>A&amp;usgewählte Zeilen exportieren…</translation>
    </message>
    <message>
        <source>&amp;Export shown rows…</source>
        <translation>Ange&amp;zeigte Zeilen exportieren…</translation>
    </message>
    <message>
        <source>&amp;Why not?…</source>
        <translation>&amp;Warum nicht?…</translation>
    </message>
    <message>
        <source>Which combinations the framework refuses, and why</source>
        <translation>Welche Kombinationen das Framework ablehnt und warum</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Noch kein Plan</translation>
    </message>
    <message>
        <source>Choose a model, a cluster and a batch; every valid configuration then stands here with its memory, time and cost.</source>
        <translation>Modell, Cluster und Batch wählen; danach steht hier jede gültige Konfiguration mit Speicher, Zeit und Kosten.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>The plan is not complete</source>
        <translation>Der Plan ist nicht vollständig</translation>
    </message>
    <message>
        <source>Every combination is checked and estimated.</source>
        <translation>Jede Kombination wird geprüft und geschätzt.</translation>
    </message>
    <message>
        <source>The Plan page lists what is missing or wrong.</source>
        <translation>Die Seite „Plan“ führt auf, was fehlt oder falsch ist.</translation>
    </message>
    <message>
        <source>No valid configuration</source>
        <translation>Keine gültige Konfiguration</translation>
    </message>
    <message numerus="yes">
        <source>The framework refuses all %n combination(s).</source>
        <translation>
            <numerusform>Das Framework lehnt die %n Kombination ab.</numerusform>
            <numerusform>Das Framework lehnt alle %n Kombinationen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts entspricht dem Filter</translation>
    </message>
    <message>
        <source>%1 configurations are hidden by it. Reset it to see them.</source>
        <translation>%1 Konfigurationen sind dadurch ausgeblendet. Zum Anzeigen den Filter zurücksetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n checked to run</source>
        <translation>
            <numerusform>%n für Lauf markiert</numerusform>
            <numerusform>%n für Lauf markiert</numerusform>
        </translation>
    </message>
    <message>
        <source> · trials about %1 (predicted)</source>
        <translation> · Probeläufe etwa %1 (vorhergesagt)</translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · %n ausgewählt</numerusform>
            <numerusform> · %n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n configuration(s):</source>
        <translation>
            <numerusform>Notiz zu %n Konfiguration:</numerusform>
            <numerusform>Notiz zu %n Konfigurationen:</numerusform>
        </translation>
    </message>
    <message>
        <source> · at most %1 can be marked at once</source>
        <translation> · höchstens %1 lassen sich auf einmal markieren</translation>
    </message>
</context>
<context>
    <name>gui::ConsequencePanel</name>
    <message>
        <source>Choose a model to see how many configurations are valid.</source>
        <translation>Ein Modell wählen, um die Zahl gültiger Konfigurationen zu sehen.</translation>
    </message>
    <message>
        <source>Describe the cluster to see how many configurations are valid.</source>
        <translation>Den Cluster beschreiben, um die Zahl gültiger Konfigurationen zu sehen.</translation>
    </message>
    <message>
        <source>Figures of the last plan without errors.</source>
        <translation>Zahlen des letzten fehlerfreien Plans.</translation>
    </message>
    <message>
        <source>Put the errors below right to see figures.</source>
        <translation>Fehler beheben, um Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählung läuft…</translation>
    </message>
    <message numerus="yes">
        <source>of %n combination(s); figures are predicted</source>
        <translation>
            <numerusform>von %n Kombination; Zahlen sind Vorhersagen</numerusform>
            <numerusform>von %n Kombinationen; Zahlen sind Vorhersagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 valid</source>
        <comment>count of configurations</comment>
        <translation>%1 gültig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None of them is expected to fit into memory.</source>
        <translation>Keine davon passt voraussichtlich in den Speicher.</translation>
    </message>
    <message>
        <source>Best: %1, %2</source>
        <comment>days, dollars</comment>
        <translation>Beste: %1, %2</translation>
    </message>
    <message>
        <source>predicted for TP %1, PP %2, VP %3, CP %4, EP %5, micro batch %6, global batch %7</source>
        <translation>vorhergesagt für TP %1, PP %2, VP %3, CP %4, EP %5, Micro-Batch %6, Global Batch %7</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Go to field</source>
        <translation>Zum Feld</translation>
    </message>
    <message>
        <source>%1 left out: %2</source>
        <comment>count, rule</comment>
        <translation>%1 ausgeschlossen: %2</translation>
    </message>
</context>
<context>
    <name>gui::CustomModelDialog</name>
    <message>
        <source>The name may have letters, digits, dot, dash and underscore, and must not be empty.</source>
        <translation>Der Name darf Buchstaben, Ziffern, Punkt, Bindestrich und Unterstrich enthalten und nicht leer sein.</translation>
    </message>
    <message>
        <source>The text on the right is not a JSON object: check commas, quotes and braces.</source>
        <translation>Der Text rechts ist kein JSON-Objekt: Kommas, Anführungszeichen und Klammern prüfen.</translation>
    </message>
    <message>
        <source>%1 parameters, %2 used per token.</source>
        <translation>%1 Parameter, davon %2 pro Token genutzt.</translation>
    </message>
</context>
<context>
    <name>gui::Decision</name>
    <message>
        <source>There is no measured base configuration to compare with.</source>
        <translation>Es gibt keine gemessene Basiskonfiguration zum Vergleich.</translation>
    </message>
    <message>
        <source>That is the base configuration itself: no other run was faster.</source>
        <translation>Das ist die Basiskonfiguration selbst: Kein anderer Lauf war schneller.</translation>
    </message>
    <message>
        <source>Saves %1 and %2 (%3) against the base.</source>
        <translation>Spart %1 und %2 (%3) gegenüber der Basis.</translation>
    </message>
    <message>
        <source>Saves %1 against the base, and costs %2 more.</source>
        <translation>Spart %1 gegenüber der Basis und kostet %2 mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) behind it</source>
        <translation>
            <numerusform>gestützt auf %n Schritt</numerusform>
            <numerusform>gestützt auf %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>%1 pro Schritt</translation>
    </message>
    <message>
        <source>%1 TFLOPS per GPU</source>
        <translation>%1 TFLOPS pro GPU</translation>
    </message>
    <message>
        <source>MFU %1</source>
        <translation>MFU %1</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1 B tokens at %2 per GPU hour</source>
        <translation>für %1&#xa0;Mrd. Tokens zu %2 pro GPU-Stunde</translation>
    </message>
    <message>
        <source>Cheapest: %1, %2 in %3.</source>
        <translation>Am günstigsten: %1 (%2, %3).</translation>
    </message>
    <message numerus="yes">
        <source>Only %n step(s) were measured: run it longer before you decide.</source>
        <translation>
            <numerusform>Nur %n Schritt wurde gemessen: vor der Entscheidung länger laufen lassen.</numerusform>
            <numerusform>Nur %n Schritte wurden gemessen: vor der Entscheidung länger laufen lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is more than the GPUs can do: a wrong unit, GPU count or step time.</source>
        <translation>Das ist mehr, als die GPUs leisten können: Einheit, GPU-Anzahl oder Schrittzeit ist falsch.</translation>
    </message>
    <message>
        <source>The run ended before all of its steps were done.</source>
        <translation>Der Lauf endete, bevor alle seine Schritte erledigt waren.</translation>
    </message>
    <message>
        <source>Steps before the step time settles are left out</source>
        <translation>Schritte vor dem Einpendeln der Schrittzeit werden ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>The first %n step(s) are left out</source>
        <translation>
            <numerusform>%n Schritt am Anfang wird ausgelassen</numerusform>
            <numerusform>%n Schritte am Anfang werden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>the step time is the median of the others</source>
        <translation>die Schrittzeit ist der Median der übrigen</translation>
    </message>
    <message>
        <source>the step time is the mean of the others</source>
        <translation>die Schrittzeit ist der Mittelwert der übrigen</translation>
    </message>
    <message>
        <source>the step time is the mean of the others, rounded to 1/100 s</source>
        <translation>die Schrittzeit ist der Mittelwert der übrigen, auf 1/100&#xa0;s gerundet</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
    <message>
        <source>Measured and SIMULATED</source>
        <translation>Gemessen und SIMULIERT</translation>
    </message>
    <message>
        <source>No run gave figures to decide by</source>
        <translation>Kein Lauf ergab Zahlen für eine Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed: select one to see why and what to try.</source>
        <translation>
            <numerusform>%n Lauf ist fehlgeschlagen: auswählen, um Ursache und Abhilfe zu sehen.</numerusform>
            <numerusform>%n Läufe sind fehlgeschlagen: einen auswählen, um Ursache und Abhilfe zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) printed no training step: the log may be of another kind, or cut.</source>
        <translation>
            <numerusform>%n Lauf hat keinen Trainingsschritt ausgegeben: Das Log ist möglicherweise von anderer Art oder abgeschnitten.</numerusform>
            <numerusform>%n Läufe haben keinen Trainingsschritt ausgegeben: Das Log ist möglicherweise von anderer Art oder abgeschnitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Best: %1 — %2, %3</source>
        <translation>Am besten: %1 – %2, %3</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No steps</source>
        <translation>Ohne Schritte</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>günstigste</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>schlechteste</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>few steps</source>
        <translation>wenige Schritte</translation>
    </message>
    <message>
        <source>above the hardware</source>
        <translation>über der Hardware</translation>
    </message>
    <message>
        <source>No training step in its log</source>
        <translation>Kein Trainingsschritt im Log</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>More than the GPUs can do</source>
        <translation>Mehr, als die GPUs leisten können</translation>
    </message>
    <message>
        <source>Few steps</source>
        <translation>Wenige Schritte</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>warm-up rule; step measure</comment>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>Of the best, %1: %2 left out, %3 used, %4 per step.</source>
        <translation>Beim besten Lauf, %1: %2 ausgelassen, %3 verwendet, %4 pro Schritt.</translation>
    </message>
    <message>
        <source>That is the base configuration itself: no other run that can be relied on was faster.</source>
        <translation>Das ist die Basiskonfiguration selbst: Kein anderer verlässlicher Lauf war schneller.</translation>
    </message>
    <message>
        <source>The base configuration looks %1 faster, but that is more than its GPUs can do.</source>
        <translation>Die Basiskonfiguration wirkt %1 schneller, aber das ist mehr, als ihre GPUs können.</translation>
    </message>
    <message>
        <source>The base configuration looks %1 faster, on too few steps to decide by.</source>
        <translation>Die Basiskonfiguration wirkt %1 schneller, bei zu wenigen Schritten für eine Entscheidung.</translation>
    </message>
    <message>
        <source>Runs that look faster were passed over: they are above what their GPUs can do.</source>
        <translation>Schneller wirkende Läufe wurden übergangen: Sie liegen über dem, was ihre GPUs können.</translation>
    </message>
    <message>
        <source>The run is still running: its figures may change.</source>
        <translation>Der Lauf ist noch nicht zu Ende: Die Zahlen können sich ändern.</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Läuft noch</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft noch</translation>
    </message>
</context>
<context>
    <name>gui::DecisionHeader</name>
    <message>
        <source>Every figure comes from the logs of real machines.</source>
        <translation>Jede Zahl stammt aus den Logs echter Maschinen.</translation>
    </message>
    <message>
        <source>Figures of a sandbox are no measurements: they try out the way, not the machines.</source>
        <translation>Zahlen einer Sandbox sind keine Messungen: Sie erproben den Ablauf, nicht die Maschinen.</translation>
    </message>
</context>
<context>
    <name>gui::DetailsPanel</name>
    <message>
        <source>your list</source>
        <translation>eigene Liste</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>base configuration</source>
        <translation>Basiskonfiguration</translation>
    </message>
    <message>
        <source>follows from the rest</source>
        <translation>ergibt sich aus dem Rest</translation>
    </message>
    <message>
        <source>Select a configuration to see its memory per stage, where its time goes, and why it was judged so.</source>
        <translation>Eine Konfiguration auswählen, um ihren Speicher pro Stufe, die Zusammensetzung ihrer Zeit und die Begründung des Urteils zu sehen.</translation>
    </message>
    <message>
        <source>Where the time of a step goes</source>
        <translation>Wofür die Zeit eines Schritts gebraucht wird</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Differences to the base configuration</source>
        <translation>Unterschiede zur Basiskonfiguration</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Against base</source>
        <translation>Basisvergleich</translation>
    </message>
    <message>
        <source>Peak memory of the fullest stage by part</source>
        <translation>Spitzenspeicher der vollsten Stufe nach Anteilen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Predicted: step %1 (%2 to %3) · %4 TFLOPS per GPU · MFU %5 · %6 · %7</source>
        <translation>Vorhergesagt: Schritt %1 (%2 bis %3) · %4 TFLOPS pro GPU · MFU %5 · %6 · %7</translation>
    </message>
    <message>
        <source>Predicted peak memory per pipeline stage</source>
        <translation>Vorhergesagter Spitzenspeicher pro Pipeline-Stufe</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Equal to the base configuration</source>
        <translation>Entspricht der Basiskonfiguration</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the change of the plan</source>
        <translation>Änderung des Plans rückgängig machen</translation>
    </message>
    <message>
        <source>How far to trust this</source>
        <translation>Wie verlässlich ist das?</translation>
    </message>
    <message>
        <source>Make it fit</source>
        <translation>Passend machen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the peak, and that it is calibrated</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>· of which cached, fragmented</source>
        <comment>memory that torch&apos;s allocator holds beyond its tensors</comment>
        <translation>· davon vorgehalten, fragmentiert</translation>
    </message>
    <message>
        <source>· of which outside the allocator</source>
        <comment>memory: CUDA context, NCCL, user buffers</comment>
        <translation>· davon außerhalb des Allokators</translation>
    </message>
</context>
<context>
    <name>gui::EditOrderDialog</name>
    <message>
        <source>The job of %1 (%2). It is repeated as a new run; the figures of the earlier one stay.</source>
        <translation>Der Job von %1 (%2). Er wird als neuer Lauf wiederholt; die Zahlen des früheren bleiben.</translation>
    </message>
    <message>
        <source>As it was launched.</source>
        <translation>Wie gestartet.</translation>
    </message>
    <message>
        <source>Changed; the platform checks the rest when it is launched.</source>
        <translation>Geändert; die Plattform prüft den Rest beim Start.</translation>
    </message>
</context>
<context>
    <name>gui::Explain</name>
    <message>
        <source>forward pass</source>
        <translation>Forward-Pass</translation>
    </message>
    <message>
        <source>backward pass</source>
        <translation>Backward-Pass</translation>
    </message>
    <message>
        <source>chunk %1 of %2</source>
        <translation>Chunk %1 von %2</translation>
    </message>
    <message>
        <source>micro-batch %1 of %2</source>
        <translation>Micro-Batch %1 von %2</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Stage %1 of %2</source>
        <translation>Stufe %1 von %2</translation>
    </message>
    <message>
        <source>%1 to %2, takes %3 (predicted)</source>
        <translation>%1 bis %2, dauert %3 (vorhergesagt)</translation>
    </message>
    <message>
        <source>Stage %1 of %2 · waits</source>
        <translation>Stufe %1 von %2 · wartet</translation>
    </message>
    <message>
        <source>%1 for the other stages to finish
%2</source>
        <translation>%1 auf das Ende der anderen Stufen
%2</translation>
    </message>
    <message>
        <source>%1 for the forward pass of micro-batch %2
%3</source>
        <translation>%1 auf den Forward-Pass von Micro-Batch %2
%3</translation>
    </message>
    <message>
        <source>%1 for the backward pass of micro-batch %2
%3</source>
        <translation>%1 auf den Backward-Pass von Micro-Batch %2
%3</translation>
    </message>
    <message>
        <source>%1 stages of %2 chunks, %3 micro-batches: %4 passes in %5.</source>
        <translation>%1 Stufen mit je %2 Chunks, %3 Micro-Batches: %4 Durchgänge in %5.</translation>
    </message>
    <message>
        <source>%1 stages, %2 micro-batches: %3 passes in %4.</source>
        <translation>%1 Stufen, %2 Micro-Batches: %3 Durchgänge in %4.</translation>
    </message>
    <message numerus="yes">
        <source>One stage, so there is no pipeline: %n micro-batch(es) follow one another, forward and backward.</source>
        <translation>
            <numerusform>Eine Stufe, also keine Pipeline: %n Micro-Batch, vorwärts und rückwärts.</numerusform>
            <numerusform>Eine Stufe, also keine Pipeline: %n Micro-Batches folgen aufeinander, vorwärts und rückwärts.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Stages wait %2 to %3 of that time.</source>
        <translation>%1 Die Stufen warten %2 bis %3 dieser Zeit.</translation>
    </message>
    <message>
        <source>Predicted: %1 per step; 8 in 10 runs take between %2 and %3.</source>
        <translation>Vorhergesagt: %1 pro Schritt; 8 von 10 Läufen brauchen zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>%1: %2, %3 of the step (predicted)</source>
        <translation>%1: %2, %3 des Schritts (vorhergesagt)</translation>
    </message>
</context>
<context>
    <name>gui::ExplainWindow</name>
    <message>
        <source>All figures are predicted (estimator version %1).</source>
        <translation>Alle Zahlen sind vorhergesagt (Version %1 des Schätzers).</translation>
    </message>
    <message>
        <source>Where the time of a step goes, predicted</source>
        <translation>Wofür die Zeit eines Schritts gebraucht wird, laut Vorhersage</translation>
    </message>
    <message>
        <source>There is nothing to compare with: it is the same configuration, or there is none.</source>
        <translation>Es gibt nichts zum Vergleich: Es ist dieselbe Konfiguration, oder es gibt keine.</translation>
    </message>
    <message>
        <source>No configuration is selected</source>
        <translation>Keine Konfiguration ausgewählt</translation>
    </message>
    <message>
        <source>No plan is open</source>
        <translation>Kein Plan geöffnet</translation>
    </message>
    <message>
        <source>Select a row on the Configurations page; this window then shows where its step time goes, how its pipeline is scheduled, and what limits it.</source>
        <translation>Eine Zeile auf der Seite „Konfigurationen“ auswählen; dieses Fenster zeigt dann, wofür ihre Schrittzeit gebraucht wird, wie ihre Pipeline abläuft und was sie begrenzt.</translation>
    </message>
    <message>
        <source>Open a plan and select one of its configurations to see where its step time goes.</source>
        <translation>Einen Plan öffnen und eine seiner Konfigurationen auswählen, um zu sehen, wofür ihre Schrittzeit gebraucht wird.</translation>
    </message>
    <message>
        <source>What each stage does, for a spreadsheet</source>
        <translation>Was jede Stufe tut, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Time by kind of work, for a spreadsheet</source>
        <translation>Zeit nach Art der Arbeit, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Every pass with its stage, chunk, micro-batch and times, as CSV, TSV, JSON or Markdown</source>
        <translation>Jeder Durchgang mit Stufe, Chunk, Micro-Batch und Zeiten, als CSV, TSV, JSON oder Markdown</translation>
    </message>
    <message>
        <source>Time by kind of work, as CSV, TSV, JSON or Markdown</source>
        <translation>Zeit nach Art der Arbeit, als CSV, TSV, JSON oder Markdown</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The base configuration</source>
        <translation>Basiskonfiguration</translation>
    </message>
    <message>
        <source>The fastest that fits</source>
        <translation>Schnellste, die passt</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Behalten: %1</translation>
    </message>
    <message>
        <source>Kept. Choose it under “Compare with”, and select another configuration.</source>
        <translation>Behalten. Unter „Vergleichen mit“ wählen und eine andere Konfiguration auswählen.</translation>
    </message>
    <message>
        <source>Ease a limit: %1</source>
        <translation>Engpass mildern: %1</translation>
    </message>
    <message>
        <source>The plan cannot hold this configuration beside its others: set it on the Plan page.</source>
        <translation>Der Plan kann diese Konfiguration nicht neben seinen übrigen enthalten: auf der Seite „Plan“ einstellen.</translation>
    </message>
    <message>
        <source>Searching the plan with: %1…</source>
        <translation>Plan wird durchsucht mit: %1…</translation>
    </message>
    <message>
        <source>Selected with: %1.</source>
        <translation>Ausgewählt mit: %1.</translation>
    </message>
    <message>
        <source>Selected with: %1. The plan was changed: %2. Undo takes it back.</source>
        <translation>Ausgewählt mit: %1. Der Plan wurde geändert: %2. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>Tabelle kopiert</translation>
    </message>
    <message>
        <source>Export passes</source>
        <translation>Durchgänge exportieren</translation>
    </message>
    <message>
        <source>Export times</source>
        <translation>Zeiten exportieren</translation>
    </message>
</context>
<context>
    <name>gui::Exporter</name>
    <message>
        <source>Export configurations to</source>
        <translation>Konfigurationen exportieren nach</translation>
    </message>
    <message>
        <source>Export configurations</source>
        <translation>Konfigurationen exportieren</translation>
    </message>
    <message>
        <source>Write %1 files?</source>
        <translation>%1 Dateien schreiben?</translation>
    </message>
    <message>
        <source>One JSON per valid configuration, in a folder named after the model. Narrow the lists of the plan for fewer.</source>
        <translation>Eine JSON-Datei pro gültiger Konfiguration, in einem Ordner mit dem Namen des Modells. Für weniger Dateien die Listen des Plans verkleinern.</translation>
    </message>
    <message>
        <source>&amp;Write them</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft…</translation>
    </message>
    <message>
        <source>The configurations cannot be exported</source>
        <translation>Die Konfigurationen können nicht exportiert werden</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) written to %1</source>
        <translation>
            <numerusform>%n Konfiguration nach %1 geschrieben</numerusform>
            <numerusform>%n Konfigurationen nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::FieldMessage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::FilterBar</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Filter: words, or conditions such as tp=2,4 memory&lt;70 days&lt;=30</source>
        <translation>Filter: Wörter oder Bedingungen wie tp=2,4 memory&lt;70 days&lt;=30</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words are looked for in the shown columns. Conditions compare a column: tensor_parallel=2,4  memory_gib&lt;70  days&lt;=30  precision=bf16  recompute!=full</source>
        <translation>Wörter werden in den angezeigten Spalten gesucht. Bedingungen vergleichen eine Spalte: tensor_parallel=2,4  memory_gib&lt;70  days&lt;=30  precision=bf16  recompute!=full</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Show every configuration</source>
        <translation>Alle Konfigurationen zeigen</translation>
    </message>
    <message>
        <source>Show configurations whose verdict is: %1</source>
        <translation>Konfigurationen mit diesem Urteil zeigen: %1</translation>
    </message>
    <message>
        <source>At most: %1</source>
        <translation>Höchstens: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Configurations shown, of all valid ones</source>
        <translation>Angezeigte Konfigurationen von allen gültigen</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number</source>
        <translation>%1: „%2“ ist keine Zahl</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove saved filter</source>
        <translation>Gespeicherten Filter entfernen</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of this filter:</source>
        <translation>Name dieses Filters:</translation>
    </message>
</context>
<context>
    <name>gui::FindingsPanel</name>
    <message>
        <source>Checking the workspace…</source>
        <translation>Arbeitsbereich wird geprüft…</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Er&amp;neut prüfen</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) before a launch</source>
        <translation>
            <numerusform>%n Problem vor dem Start</numerusform>
            <numerusform>%n Probleme vor dem Start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready, with %n warning(s)</source>
        <translation>
            <numerusform>Bereit, mit %n Warnung</numerusform>
            <numerusform>Bereit, mit %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks are fine</source>
        <translation>Alle Prüfungen bestanden</translation>
    </message>
</context>
<context>
    <name>gui::FixApplication</name>
    <message>
        <source>Make it fit: %1</source>
        <translation>„Passend machen: %1“</translation>
    </message>
    <message>
        <source>The plan cannot hold this configuration beside its others: set it on the Plan page.</source>
        <translation>Der Plan kann diese Konfiguration nicht neben seinen übrigen enthalten: auf der Seite „Plan“ einstellen.</translation>
    </message>
    <message>
        <source>Searching the plan with: %1…</source>
        <translation>Plan wird durchsucht mit: %1…</translation>
    </message>
    <message>
        <source>Selected with: %1. The plan searched it already.</source>
        <translation>Ausgewählt mit: %1. Der Plan durchsuchte die Konfiguration bereits.</translation>
    </message>
    <message>
        <source>Selected with: %1. The plan was changed: %2.</source>
        <translation>Ausgewählt mit: %1. Der Plan wurde geändert: %2.</translation>
    </message>
</context>
<context>
    <name>gui::FixesPanel</name>
    <message>
        <source>Looking for changes that make it fit…</source>
        <translation>Änderungen, mit denen sie passt, werden gesucht…</translation>
    </message>
    <message>
        <source>It is safe: nothing has to change.</source>
        <translation>Sie ist sicher: Nichts muss sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would make it fit</source>
        <translation>
            <numerusform>%n Änderung würde sie passend machen</numerusform>
            <numerusform>%n Änderungen würden sie passend machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>Anwenden: %1</translation>
    </message>
    <message>
        <source>Select this configuration; where the plan does not search it yet, it is added (can be undone)</source>
        <translation>Diese Konfiguration auswählen; wo der Plan sie noch nicht durchsucht, wird sie hinzugefügt (lässt sich rückgängig machen)</translation>
    </message>
    <message>
        <source>No change of settings makes it fit.</source>
        <translation>Keine Änderung der Einstellungen macht sie passend.</translation>
    </message>
    <message>
        <source>Closest: %1 (%2 of %3).</source>
        <translation>Am nächsten: %1 (%2 von %3).</translation>
    </message>
    <message>
        <source>No change of settings makes it fit: why?</source>
        <translation>Keine Änderung der Einstellungen macht sie passend: warum?</translation>
    </message>
    <message>
        <source>Each of these alone makes it safe, unless it says tight. All were estimated; the fewest changes come first, then the fastest.</source>
        <translation>Jede davon allein macht sie sicher, sofern nicht „knapp“ dabeisteht. Alle wurden geschätzt; zuerst die wenigsten Änderungen, dann die schnellsten.</translation>
    </message>
    <message>
        <source>Nothing makes it safe. These make it tight, so that it is run. All were estimated; the fewest changes come first, then the fastest.</source>
        <translation>Nichts macht sie sicher. Diese machen sie knapp, sodass sie gestartet wird. Alle wurden geschätzt; zuerst die wenigsten Änderungen, dann die schnellsten.</translation>
    </message>
</context>
<context>
    <name>gui::Gantt</name>
    <message>
        <source>waits %1</source>
        <translation>wartet %1</translation>
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
        <translation>Forward (F)</translation>
    </message>
    <message>
        <source>Backward (B)</source>
        <translation>Backward (B)</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Narrow passes: shares of time, forward above</source>
        <translation>Schmale Durchgänge: Zeitanteile, Forward oben</translation>
    </message>
    <message>
        <source>Later chunks are paler</source>
        <translation>Spätere Chunks sind blasser</translation>
    </message>
</context>
<context>
    <name>gui::GanttView</name>
    <message>
        <source>Pipeline schedule</source>
        <translation>Pipeline-Schedule</translation>
    </message>
</context>
<context>
    <name>gui::GpuCountsPage</name>
    <message>
        <source>Searching every number of GPUs…</source>
        <translation>Jede Anzahl von GPUs wird durchsucht…</translation>
    </message>
    <message>
        <source>The best configuration of the whole space is found for each number of GPUs, from one node upwards.</source>
        <translation>Für jede Anzahl von GPUs, ab einem Knoten aufwärts, wird die beste Konfiguration im ganzen Suchraum ermittelt.</translation>
    </message>
    <message>
        <source>No number of GPUs lies in this range</source>
        <translation>Keine Anzahl von GPUs liegt in diesem Bereich</translation>
    </message>
    <message>
        <source>Stopped: only the numbers of GPUs that were finished are here.</source>
        <translation>Gestoppt: Nur die fertig durchsuchten Anzahlen von GPUs sind hier.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use %n GPU(s)</source>
        <translation>
            <numerusform>%n GPU &amp;verwenden</numerusform>
            <numerusform>%n GPUs &amp;verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Use this count</source>
        <translation>Diese An&amp;zahl verwenden</translation>
    </message>
    <message>
        <source>Best there: %1.</source>
        <translation>Beste dort: %1.</translation>
    </message>
    <message numerus="yes">
        <source>use %n GPU(s)</source>
        <translation>
            <numerusform>„%n GPU verwenden“</numerusform>
            <numerusform>„%n GPUs verwenden“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole nodes are rented: this cluster has %n GPU(s) in each. Widen the range above.</source>
        <translation>
            <numerusform>Gemietet werden ganze Knoten: Dieser Cluster hat %n GPU in jedem. Den Bereich oben erweitern.</numerusform>
            <numerusform>Gemietet werden ganze Knoten: Dieser Cluster hat %n GPUs in jedem. Den Bereich oben erweitern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget is left aside: a GPU hour of this cluster costs nothing.</source>
        <translation>Das Budget bleibt unberücksichtigt: Eine GPU-Stunde dieses Clusters kostet nichts.</translation>
    </message>
</context>
<context>
    <name>gui::Help</name>
    <message>
        <source>AutoTuner answers one question before you rent GPUs: how should this model be split over them, and what will it take in days and dollars?</source>
        <translation>AutoTuner beantwortet eine Frage, bevor GPUs gemietet werden: Wie soll dieses Modell auf sie verteilt werden, und was kostet das an Tagen und Dollar?</translation>
    </message>
    <message>
        <source>&lt;b&gt;New plan&lt;/b&gt; leads through model, cluster, training and parallelism. The side of every page says at once how many configurations are valid and what the best of them would take.</source>
        <translation>&lt;b&gt;Neuer Plan&lt;/b&gt; führt durch Modell, Cluster, Training und Parallelisierung. Am Rand jeder Seite steht sofort, wie viele Konfigurationen gültig sind und was die beste davon braucht.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Open&lt;/b&gt; reads a project (.autotuner) or an args.json, also one of the original Python tool.</source>
        <translation>&lt;b&gt;Öffnen&lt;/b&gt; liest ein Projekt (.autotuner) oder eine args.json, auch eine des ursprünglichen Python-Werkzeugs.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Try the example&lt;/b&gt; opens a finished plan for Llama 3.1 8B on 64 GPUs.</source>
        <translation>&lt;b&gt;Beispiel ausprobieren&lt;/b&gt; öffnet einen fertigen Plan für Llama 3.1 8B auf 64 GPUs.</translation>
    </message>
    <message>
        <source>Files may also be dropped onto the window; a Hugging Face config.json starts a new plan for that model.</source>
        <translation>Dateien lassen sich auch auf das Fenster ziehen; eine config.json von Hugging Face beginnt einen neuen Plan für dieses Modell.</translation>
    </message>
    <message>
        <source>The plan says what is wanted: the model, the machines, the batch, and the values that are searched for each kind of parallelism. “Edit…” opens the wizard at the right page; every change can be undone.</source>
        <translation>Der Plan legt fest, was gewünscht ist: das Modell, die Maschinen, der Batch und die Werte, die für jede Art von Parallelität durchsucht werden. „Bearbeiten…“ öffnet den Assistenten auf der richtigen Seite; jede Änderung lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cluster alternatives&lt;/b&gt; are searched side by side: add one to ask what if it were H100s at another price, or sixteen nodes rather than eight. The filled mark shows whose configurations the table lists.</source>
        <translation>&lt;b&gt;Cluster-Alternativen&lt;/b&gt; werden nebeneinander durchsucht: eine hinzufügen, um zu prüfen, wie es mit H100 zu einem anderen Preis oder mit sechzehn statt acht Knoten aussähe. Die gefüllte Markierung zeigt, wessen Konfigurationen die Tabelle aufführt.</translation>
    </message>
    <message>
        <source>Problems are listed at the top, with the value, the rule it breaks and what to do. Errors keep the search from starting; warnings only say that some values can never be valid.</source>
        <translation>Probleme stehen oben, mit dem Wert, der verletzten Regel und der Abhilfe. Fehler verhindern den Start der Suche; Warnungen sagen nur, dass manche Werte nie gültig sein können.</translation>
    </message>
    <message>
        <source>Every combination that keeps all rules of the framework, with predicted memory, step time, days and cost. All figures are predictions, not measurements.</source>
        <translation>Jede Kombination, die alle Regeln des Frameworks einhält, mit vorhergesagtem Speicher, Schrittzeit, Tagen und Kosten. Alle Zahlen sind Vorhersagen, keine Messungen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;✓ Safe&lt;/b&gt;: running out of memory is unlikely.</source>
        <translation>&lt;b&gt;✓ Sicher&lt;/b&gt;: Speichermangel ist unwahrscheinlich.</translation>
    </message>
    <message>
        <source>&lt;b&gt;! Tight&lt;/b&gt;: it probably fits; worth a trial.</source>
        <translation>&lt;b&gt;! Knapp&lt;/b&gt;: passt wahrscheinlich; einen Probelauf wert.</translation>
    </message>
    <message>
        <source>&lt;b&gt;✕ Potential OOM&lt;/b&gt;: it probably does not fit.</source>
        <translation>&lt;b&gt;✕ Möglicher OOM&lt;/b&gt;: passt wahrscheinlich nicht.</translation>
    </message>
    <message>
        <source>The verdict follows from the probability of running out of memory; its limits are in the settings. Check a row to select it for a trial; the status bar adds up what the trials would cost.</source>
        <translation>Das Urteil folgt aus der Wahrscheinlichkeit eines Speichermangels; seine Grenzen stehen in den Einstellungen. Eine Zeile markieren, um sie für einen Probelauf auszuwählen; die Statusleiste summiert, was die Probeläufe kosten würden.</translation>
    </message>
    <message>
        <source>&lt;b&gt;tensor_parallel (TP)&lt;/b&gt;: each layer&apos;s matrices are cut over that many GPUs. Talks often, so it stays inside the NVLink domain.</source>
        <translation>&lt;b&gt;tensor_parallel (TP)&lt;/b&gt;: Die Matrizen jedes Layers werden auf so viele GPUs zerlegt. Kommuniziert häufig und bleibt daher innerhalb der NVLink-Domäne.</translation>
    </message>
    <message>
        <source>&lt;b&gt;pipeline_parallel (PP)&lt;/b&gt;: the layers are cut into stages. Idle time at the ends of a step is the &lt;b&gt;bubble&lt;/b&gt;.</source>
        <translation>&lt;b&gt;pipeline_parallel (PP)&lt;/b&gt;: Die Layer werden in Stufen zerlegt. Die Leerlaufzeit an den Enden eines Schritts ist die &lt;b&gt;Bubble&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>&lt;b&gt;virtual_pipeline (VP)&lt;/b&gt;: every stage holds several smaller pieces, which shortens the bubble and adds communication. 1 and None mean the same.</source>
        <translation>&lt;b&gt;virtual_pipeline (VP)&lt;/b&gt;: Jede Stufe hält mehrere kleinere Stücke; das verkürzt die Bubble und bringt mehr Kommunikation. 1 und None bedeuten dasselbe.</translation>
    </message>
    <message>
        <source>&lt;b&gt;context_parallel (CP)&lt;/b&gt;: each sequence is cut over GPUs, for long sequences.</source>
        <translation>&lt;b&gt;context_parallel (CP)&lt;/b&gt;: Jede Sequenz wird auf GPUs zerlegt, für lange Sequenzen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;expert_parallel (EP)&lt;/b&gt;: the experts of a mixture-of-experts layer are spread over GPUs.</source>
        <translation>&lt;b&gt;expert_parallel (EP)&lt;/b&gt;: Die Experten eines Mixture-of-Experts-Layers werden auf GPUs verteilt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;data parallel (DP)&lt;/b&gt;: what is left; every replica works on its share of the batch.</source>
        <translation>&lt;b&gt;data parallel (DP)&lt;/b&gt;: was übrig bleibt; jede Kopie des Modells bearbeitet ihren Anteil am Batch.</translation>
    </message>
    <message>
        <source>&lt;b&gt;micro_batch_size (MBS)&lt;/b&gt;: sequences in one forward pass. &lt;b&gt;global_batch_size (GBS)&lt;/b&gt;: sequences in one optimizer step.</source>
        <translation>&lt;b&gt;micro_batch_size (MBS)&lt;/b&gt;: Sequenzen in einem Forward-Pass. &lt;b&gt;global_batch_size (GBS)&lt;/b&gt;: Sequenzen in einem Optimizer-Schritt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;recompute&lt;/b&gt;: activations are thrown away and computed again, which trades time for memory.</source>
        <translation>&lt;b&gt;recompute&lt;/b&gt;: Aktivierungen werden verworfen und neu berechnet; das tauscht Zeit gegen Speicher.</translation>
    </message>
    <message>
        <source>&lt;b&gt;MFU&lt;/b&gt;: model FLOPs utilisation, the share of the GPU&apos;s peak that the model&apos;s own arithmetic uses.</source>
        <translation>&lt;b&gt;MFU&lt;/b&gt;: Model FLOPs Utilization, der Anteil der GPU-Spitzenleistung, den die Rechenarbeit des Modells selbst nutzt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;exposed communication&lt;/b&gt;: time that a step waits for data, because it could not be hidden behind computing.</source>
        <translation>&lt;b&gt;exponierte Kommunikation&lt;/b&gt;: Zeit, in der ein Schritt auf Daten wartet, weil sie sich nicht hinter Berechnungen verbergen ließ.</translation>
    </message>
    <message>
        <source>GiB is 2³⁰ bytes, GB is 10⁹ bytes: datasheets name memory in GB, this app shows GiB.</source>
        <translation>GiB sind 2³⁰ Byte, GB sind 10⁹ Byte: Datenblätter nennen Speicher in GB, diese App zeigt GiB.</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>zu einem Schritt gehen</translation>
    </message>
    <message>
        <source>new plan, open, save</source>
        <translation>neuer Plan, öffnen, speichern</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>rückgängig, wiederholen</translation>
    </message>
    <message>
        <source>export configurations</source>
        <translation>Konfigurationen exportieren</translation>
    </message>
    <message>
        <source>search again</source>
        <translation>erneut suchen</translation>
    </message>
    <message>
        <source>help for the current page</source>
        <translation>Hilfe zur aktuellen Seite</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Everything is computed on this machine. Nothing is sent anywhere before you launch a run.</source>
        <translation>Alles wird auf diesem Rechner berechnet. Nichts wird irgendwohin gesendet, bevor Sie einen Lauf starten.</translation>
    </message>
    <message>
        <source>Short trials of the checked configurations run on your Lepton workspace, or on the built-in sandbox, one after another or several at a time, and are watched here. Before anything is billed, the launch dialog shows what it costs and checks what it needs.</source>
        <translation>Kurze Probeläufe der markierten Konfigurationen laufen in Ihrem Lepton-Arbeitsbereich oder in der eingebauten Sandbox, nacheinander oder mehrere gleichzeitig, und werden hier überwacht. Bevor etwas berechnet wird, zeigt der Startdialog, was es kostet, und prüft, was es braucht.</translation>
    </message>
    <message>
        <source>Runs are kept beside the project&apos;s file and go on when the window closes; open the project again to find them. &lt;b&gt;Pause&lt;/b&gt; launches nothing new, &lt;b&gt;Stop&lt;/b&gt; ends a run, &lt;b&gt;Limits&lt;/b&gt; bound money, time and failures.</source>
        <translation>Läufe liegen neben der Projektdatei und laufen weiter, wenn das Fenster geschlossen wird; das Projekt wieder öffnen, um sie zu finden. &lt;b&gt;Pausieren&lt;/b&gt; startet nichts Neues, &lt;b&gt;Stoppen&lt;/b&gt; beendet einen Lauf, &lt;b&gt;Grenzen&lt;/b&gt; beschränken Geld, Zeit und Fehlschläge.</translation>
    </message>
    <message>
        <source>Beneath the table: what happened to the chosen run and what to try when it failed, its log with search and the failing line, its step times beside the prediction, and what was sent. &lt;b&gt;Node groups&lt;/b&gt; shows what is free.</source>
        <translation>Unter der Tabelle: was mit dem gewählten Lauf geschah und was bei einem Fehlschlag zu versuchen ist, sein Log mit Suche und der fehlerhaften Zeile, seine Schrittzeiten neben der Vorhersage und was gesendet wurde. &lt;b&gt;Knotengruppen&lt;/b&gt; zeigt, was frei ist.</translation>
    </message>
    <message>
        <source>What the sandbox makes is marked as simulated: none of its figures is a measurement.</source>
        <translation>Was die Sandbox erzeugt, ist als simuliert gekennzeichnet: Keine ihrer Zahlen ist eine Messung.</translation>
    </message>
    <message>
        <source>What the runs proved: which configuration is best, what the training takes with it in days and dollars, and how much less that is than with the recipe&apos;s own settings. All of it comes from the steps in the logs.</source>
        <translation>Was die Läufe ergeben haben: welche Konfiguration die beste ist, wie viele Tage und Dollar das Training mit ihr braucht und wie viel weniger das ist als mit den eigenen Einstellungen des Rezepts. All das stammt aus den Schritten in den Logs.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Logs&lt;/b&gt; are those of this project&apos;s runs, and any others: drop a folder or files onto the window. NeMo, Megatron-LM and Megatron Bridge logs are read, TensorBoard event files too. A run belongs to the configuration that its folder or file is named after, or its args.json says; for others, say it under “Logs…”.</source>
        <translation>&lt;b&gt;Logs&lt;/b&gt; sind die der Läufe dieses Projekts und beliebige andere: einen Ordner oder Dateien auf das Fenster ziehen. Gelesen werden Logs von NeMo, Megatron-LM und Megatron Bridge, auch TensorBoard-Event-Dateien. Ein Lauf gehört zu der Konfiguration, nach der sein Ordner oder seine Datei benannt ist oder die seine args.json nennt; bei anderen unter „Logs…“ angeben.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Method&lt;/b&gt; says which of the first steps are left out and whether the median or the mean of the others is the step time.</source>
        <translation>&lt;b&gt;Methode&lt;/b&gt; legt fest, welche der ersten Schritte ausgelassen werden und ob der Median oder der Mittelwert der übrigen die Schrittzeit ist.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The ranking&lt;/b&gt; lists every run: those that failed or printed no step stand below, with the reason. Fewer than ten steps are flagged, and so is a figure above what the GPUs can do.</source>
        <translation>&lt;b&gt;Die Rangliste&lt;/b&gt; führt jeden Lauf auf: Fehlgeschlagene und solche ohne ausgegebenen Schritt stehen unten, mit dem Grund. Weniger als zehn Schritte sind gekennzeichnet, ebenso eine Zahl über dem, was die GPUs leisten können.</translation>
    </message>
    <message>
        <source>Charts, table, monitor and configurations share one selection: click a mark or a row. The filter holds for charts and table; in the parallel coordinates, drag along an axis to keep only what lies there, and clear it above the table.</source>
        <translation>Diagramme, Tabelle, Laufüberwachung und Konfigurationen haben eine gemeinsame Auswahl: ein Symbol oder eine Zeile anklicken. Der Filter gilt für Diagramme und Tabelle; bei den Parallelkoordinaten entlang einer Achse ziehen, um nur zu behalten, was dort liegt, und dies über der Tabelle wieder aufheben.</translation>
    </message>
    <message>
        <source>In a chart: arrow keys walk the marks, Enter chooses, + and − zoom, 0 shows all, Shift with arrows pans; Ctrl with the wheel zooms. Every chart can be shown alone, as a table, and written as PNG, SVG, PDF or CSV.</source>
        <translation>In einem Diagramm: Pfeiltasten gehen von Symbol zu Symbol, die Eingabetaste wählt aus, + und − zoomen, 0 zeigt alles, Umschalt mit Pfeiltasten verschiebt; Strg mit dem Mausrad zoomt. Jedes Diagramm lässt sich einzeln und als Tabelle anzeigen und als PNG, SVG, PDF oder CSV schreiben.</translation>
    </message>
    <message>
        <source>Figures of a sandbox are marked as simulated: they try out the way, not the machines.</source>
        <translation>Zahlen einer Sandbox sind als simuliert gekennzeichnet: Sie erproben den Ablauf, nicht die Maschinen.</translation>
    </message>
    <message>
        <source>The report hands the decision on: which configuration, how many days and dollars, how much is saved, and what that rests on. The preview shows the pages as they are printed; it follows the results and your choices as they change.</source>
        <translation>Der Bericht gibt die Entscheidung weiter: welche Konfiguration, wie viele Tage und Dollar, wie viel gespart wird und worauf das beruht. Die Vorschau zeigt die Seiten so, wie sie gedruckt werden; sie folgt Änderungen der Ergebnisse und der eigenen Auswahl.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sections and charts&lt;/b&gt; are switched on and off at the left, with the mouse or the space bar. Charts that no run has figures for are greyed.</source>
        <translation>&lt;b&gt;Abschnitte und Diagramme&lt;/b&gt; werden links ein- und ausgeschaltet, mit der Maus oder der Leertaste. Diagramme, für die kein Lauf Zahlen hat, sind ausgegraut.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Title and comment&lt;/b&gt; are your own words; the comment stands right after the decision. Both, and what is left out, are kept in the project.</source>
        <translation>&lt;b&gt;Titel und Kommentar&lt;/b&gt; sind eigene Worte; der Kommentar steht direkt nach der Entscheidung. Beides und was weggelassen wird, bleibt im Projekt gespeichert.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Rows of the ranking&lt;/b&gt; shortens the table; the report says how many runs are not listed.</source>
        <translation>&lt;b&gt;Zeilen der Rangliste&lt;/b&gt; kürzt die Tabelle; der Bericht sagt, wie viele Läufe nicht aufgeführt sind.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Export&lt;/b&gt; writes a PDF, one HTML file that needs no other, or Markdown with its charts as SVG files in a folder beside it. “Copy for a document” puts text, tables and charts on the clipboard.</source>
        <translation>&lt;b&gt;Exportieren&lt;/b&gt; schreibt ein PDF, eine einzige, eigenständige HTML-Datei oder Markdown mit den Diagrammen als SVG-Dateien in einem Ordner daneben. „Für ein Dokument kopieren“ legt Text, Tabellen und Diagramme in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Every figure says whether it is predicted, measured or simulated; a report with figures of a sandbox says so on every page.</source>
        <translation>Bei jeder Zahl steht, ob sie vorhergesagt, gemessen oder simuliert ist; ein Bericht mit Zahlen einer Sandbox sagt das auf jeder Seite.</translation>
    </message>
    <message>
        <source>In the preview, Page Up, Page Down, Home and End scroll, + and − zoom, 0 fits the width. Without any run, a report of the plan alone can be had.</source>
        <translation>In der Vorschau blättern Bild auf, Bild ab, Pos1 und Ende, + und − zoomen, 0 passt an die Breite an. Auch ohne einen Lauf ist ein Bericht nur zum Plan möglich.</translation>
    </message>
    <message>
        <source>The details beside the table show the odds with the spread of the prediction, where memory and time go, and how a row differs from the base configuration. For a row that is tight or does not fit, &lt;b&gt;Make it fit&lt;/b&gt; lists changes that would help, each estimated, with what it saves and costs; &lt;b&gt;Apply&lt;/b&gt; selects that configuration and, where the plan does not search it yet, adds it (one undo step). “Why not?” lists what was left out, by rule.</source>
        <translation>Die Details neben der Tabelle zeigen das OOM-Risiko mit der Streuung der Vorhersage, wofür Speicher und Zeit gebraucht werden und wie sich eine Zeile von der Basiskonfiguration unterscheidet. Für eine Zeile, die knapp ist oder nicht passt, führt &lt;b&gt;Passend machen&lt;/b&gt; Änderungen auf, die helfen würden, jede geschätzt, mit Ersparnis und Kosten; &lt;b&gt;Anwenden&lt;/b&gt; wählt diese Konfiguration aus und fügt sie hinzu, wo der Plan sie noch nicht durchsucht (ein Schritt für „Rückgängig“). „Warum nicht?“ listet nach Regeln auf, was ausgelassen wurde.</translation>
    </message>
    <message>
        <source>Every figure before a run is a prediction. &lt;b&gt;Help › How far to trust predictions&lt;/b&gt; shows how good they are: figures that others measured and published, with their sources, beside what this program predicts for the same configurations. They are predicted on this computer when the window is first opened.</source>
        <translation>Jede Zahl vor einem Lauf ist eine Vorhersage. &lt;b&gt;Hilfe › Verlässlichkeit der Vorhersagen&lt;/b&gt; zeigt, wie gut sie sind: Zahlen, die andere gemessen und veröffentlicht haben, mit ihren Quellen, neben dem, was dieses Programm für dieselben Konfigurationen vorhersagt. Die Vorhersagen entstehen auf diesem Rechner, wenn das Fenster zum ersten Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Peak memory&lt;/b&gt;: errors by class of models, each in the sense that its source measured: tensors alone, torch&apos;s allocator, or everything on the device.</source>
        <translation>&lt;b&gt;Spitzenspeicher&lt;/b&gt;: Fehler nach Modellklassen, jeweils in dem Sinn, in dem die Quelle gemessen hat: nur Tensoren, der Allokator von torch oder alles auf dem Gerät.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Out of memory&lt;/b&gt;: how often the verdict was right, and whether odds of 10 % really mean one run in ten. A bar shows the runs that it stands for.</source>
        <translation>&lt;b&gt;Speichermangel&lt;/b&gt;: wie oft das Urteil richtig war und ob ein Risiko von 10 % wirklich einen von zehn Läufen bedeutet. Ein Balken zeigt die Läufe, für die er steht.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Step time&lt;/b&gt;: errors, and the share of runs within the predicted band.</source>
        <translation>&lt;b&gt;Schrittzeit&lt;/b&gt;: Fehler und der Anteil der Läufe im vorhergesagten Band.</translation>
    </message>
    <message>
        <source>Choose a class at the left to see its rows only, a point in a chart to see its row, a row to see who measured it, with which software, and what should be known of it. Ctrl+F filters by words; rows and charts can be copied and exported.</source>
        <translation>Links eine Klasse wählen, um nur ihre Zeilen zu sehen, einen Punkt in einem Diagramm, um seine Zeile zu sehen, oder eine Zeile, um zu sehen, wer sie gemessen hat, mit welcher Software und was dazu zu wissen ist. Strg+F filtert nach Wörtern; Zeilen und Diagramme lassen sich kopieren und exportieren.</translation>
    </message>
    <message>
        <source>For a model, cluster or software unlike all of these, expect larger errors: try a configuration before you rent many GPUs for long.</source>
        <translation>Bei einem Modell, Cluster oder einer Software, die keinem davon gleicht, ist mit größeren Fehlern zu rechnen: eine Konfiguration ausprobieren, bevor viele GPUs für lange Zeit gemietet werden.</translation>
    </message>
    <message>
        <source>how far to trust predictions</source>
        <translation>Verlässlichkeit der Vorhersagen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>The plan searches the values that it lists. &lt;b&gt;Best over the whole space&lt;/b&gt; (Plan menu) searches everything that the framework allows for the plan&apos;s model, clusters and batch: every parallel size, micro batch, recompute and sharding. The answer is exact: nothing that is left out could be better. All figures are predictions.</source>
        <translation>Der Plan durchsucht die Werte, die er auflistet. &lt;b&gt;Beste im ganzen Suchraum&lt;/b&gt; (Menü „Plan“) durchsucht alles, was das Framework für Modell, Cluster und Batch des Plans erlaubt: jede Parallel-Größe, jeden Micro-Batch, jedes Recompute und Sharding. Die Antwort ist exakt: Nichts Ausgelassenes könnte besser sein. Alle Zahlen sind Vorhersagen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Pin&lt;/b&gt; a knob to values under “Knobs”; what is not pinned stays on auto. Precision is the plan&apos;s unless you allow another, as it changes the training.</source>
        <translation>Unter „Einstellungen“ lässt sich eine Einstellung auf Werte &lt;b&gt;festlegen&lt;/b&gt;; was nicht festgelegt ist, bleibt auf auto. Die Präzision ist die des Plans, sofern Sie keine andere zulassen, denn sie verändert das Training.</translation>
    </message>
    <message>
        <source>The &lt;b&gt;Pareto front&lt;/b&gt; lists what nothing beats in both respects: days and odds of running out of memory on one cluster, days and dollars over several.</source>
        <translation>Die &lt;b&gt;Pareto-Front&lt;/b&gt; listet, was nichts in beidem schlägt: Tage und OOM-Risiko auf einem Cluster, Tage und Dollar über mehrere.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Use this&lt;/b&gt; adds the configuration to what the plan searches and selects it; &lt;b&gt;Make it the base&lt;/b&gt; makes it the one that others are compared with. Both are one undo step.</source>
        <translation>&lt;b&gt;Diese verwenden&lt;/b&gt; fügt die Konfiguration dem hinzu, was der Plan durchsucht, und wählt sie aus; &lt;b&gt;Zur Basis machen&lt;/b&gt; macht sie zu der, mit der andere verglichen werden. Beides lässt sich in einem Schritt rückgängig machen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Next best run&lt;/b&gt; names the configurations that are most worth a run now, from predictions alone before anything ran and corrected by every run since, with the odds that they run out of memory and that they are the best, and says when it is time to stop. Measured runs decide; simulated ones do only while nothing was measured.</source>
        <translation>&lt;b&gt;Nächster bester Lauf&lt;/b&gt; nennt die Konfigurationen, die einen Lauf jetzt am ehesten lohnen, vor dem ersten Lauf allein nach Vorhersagen und danach durch jeden Lauf korrigiert, mit ihrem OOM-Risiko und der Wahrscheinlichkeit, dass sie die besten sind, und sagt, wann es Zeit ist aufzuhören. Gemessene Läufe entscheiden; simulierte nur, solange nichts gemessen wurde.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Tune within budget&lt;/b&gt; makes these runs by itself: give it a number of runs or an amount of money, and each run is chosen by what those before it have shown, until the budget is used or nothing left is worth a run. Pause, stop and limits hold as ever, and a project that is opened again goes on with its tuning.</source>
        <translation>&lt;b&gt;Tuning im Budget&lt;/b&gt; führt diese Läufe selbsttätig aus: Nach Angabe einer Anzahl von Läufen oder eines Geldbetrags wird jeder Lauf danach gewählt, was die vorigen gezeigt haben, bis das Budget verbraucht ist oder nichts Übriges mehr einen Lauf lohnt. Pause, Stopp und Grenzen gelten wie immer, und ein wieder geöffnetes Projekt setzt sein Tuning fort.</translation>
    </message>
    <message>
        <source>&lt;b&gt;View › Where the step&apos;s time goes&lt;/b&gt; explains the predicted step time of the selected configuration and follows the selection. “Compare with” puts another configuration beside it: the base, the fastest, or one that you keep.</source>
        <translation>&lt;b&gt;Ansicht › Wofür die Zeit des Schritts gebraucht wird&lt;/b&gt; erklärt die vorhergesagte Schrittzeit der ausgewählten Konfiguration und folgt der Auswahl. „Vergleichen mit“ stellt eine andere Konfiguration daneben: die Basis, die schnellste oder eine, die Sie behalten.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Time of a step&lt;/b&gt;: bars and a table by kind of work. Groups differ in texture as well as in colour; choose a part in either to find it in the other.</source>
        <translation>&lt;b&gt;Zeit eines Schritts&lt;/b&gt;: Balken und eine Tabelle nach Art der Arbeit. Gruppen unterscheiden sich in Muster und Farbe; einen Teil in einem von beiden wählen, um ihn im anderen zu finden.</translation>
    </message>
    <message>
        <source>&lt;b&gt;What limits it&lt;/b&gt;: the parts that cost most, what a step would save at most without them, and what to try. Where a change was tried with success, a button selects that configuration.</source>
        <translation>&lt;b&gt;Was den Schritt begrenzt&lt;/b&gt;: die teuersten Teile, was ein Schritt ohne sie höchstens sparen würde und was sich versuchen lässt. Wo eine Änderung mit Erfolg probiert wurde, wählt eine Schaltfläche diese Konfiguration aus.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Pipeline schedule&lt;/b&gt;: what every stage does when, pass by pass, as the framework schedules it: forward plain, backward hatched, waiting dashed. Where passes are too narrow, columns show the shares of their time instead: forward from the top, backward from the bottom.</source>
        <translation>&lt;b&gt;Pipeline-Schedule&lt;/b&gt;: was jede Stufe wann tut, Durchgang für Durchgang, wie das Framework es einplant: Forward einfarbig, Backward schraffiert, Warten gestrichelt. Wo Durchgänge zu schmal sind, zeigen Säulen stattdessen ihre Zeitanteile: Forward von oben, Backward von unten.</translation>
    </message>
    <message>
        <source>In the schedule: Left and Right walk the passes of a stage, Up and Down change the stage, Home and End go to the first and last, Enter brings a pass close; + and − zoom, 0 shows all, Shift with arrows and Page Up/Down scroll; Ctrl with the wheel zooms, dragging pans. The chosen micro-batch is outlined on every stage.</source>
        <translation>Im Schedule: Links und Rechts gehen durch die Durchgänge einer Stufe, Auf und Ab wechseln die Stufe, Pos1 und Ende führen zum ersten und letzten, die Eingabetaste holt einen Durchgang heran; + und − zoomen, 0 zeigt alles, Umschalt mit Pfeiltasten und Bild auf/Bild ab blättern; Strg mit dem Mausrad zoomt, Ziehen verschiebt. Der gewählte Micro-Batch ist auf jeder Stufe umrandet.</translation>
    </message>
    <message>
        <source>Tables can be copied and exported, pictures saved as PNG, SVG or PDF. All figures are predictions.</source>
        <translation>Tabellen lassen sich kopieren und exportieren, Bilder als PNG, SVG oder PDF speichern. Alle Zahlen sind Vorhersagen.</translation>
    </message>
    <message>
        <source>run what is checked</source>
        <translation>Markierte ausführen</translation>
    </message>
    <message>
        <source>run the next best</source>
        <translation>nächsten besten Lauf ausführen</translation>
    </message>
    <message>
        <source>tune within a budget</source>
        <translation>Tuning im Budget</translation>
    </message>
    <message>
        <source>where the step&apos;s time goes</source>
        <translation>wofür die Zeit des Schritts gebraucht wird</translation>
    </message>
    <message>
        <source>best over the whole space</source>
        <translation>Beste im ganzen Suchraum</translation>
    </message>
    <message>
        <source>how many GPUs to rent</source>
        <translation>wie viele GPUs mieten</translation>
    </message>
    <message>
        <source>Best over the whole space</source>
        <translation>Beste im ganzen Suchraum</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>What is safe leads, as a run that fails is paid for as well. &lt;b&gt;Trades&lt;/b&gt; are faster by at least 0.5 % but tight; they are ranked only where nothing is safe. “Memory” changes that.</source>
        <translation>Was sicher ist, steht vorn, denn auch ein Lauf, der fehlschlägt, wird bezahlt. &lt;b&gt;Kompromisse&lt;/b&gt; sind um mindestens 0,5 % schneller, aber knapp; einen Platz erhalten sie nur, wo nichts sicher ist. „Speicher“ ändert das.</translation>
    </message>
    <message>
        <source>&lt;b&gt;How many GPUs should I rent?&lt;/b&gt; does the same for every number of GPUs from one node to 16,384 and draws days (circles, left axis) and dollars (squares, right axis). A deadline and a budget mark the numbers that keep them; one is recommended, with what twice as many and half as many would change. Without limits it is where the curve bends: up to it more GPUs save time for little money, beyond it for much. &lt;b&gt;Use&lt;/b&gt; gives the plan&apos;s cluster that number.</source>
        <translation>&lt;b&gt;Wie viele GPUs soll ich mieten?&lt;/b&gt; tut dasselbe für jede Anzahl von GPUs von einem Knoten bis 16.384 und zeichnet Tage (Kreise, linke Achse) und Dollar (Quadrate, rechte Achse). Eine Frist und ein Budget markieren die Anzahlen, die sie einhalten; eine wird empfohlen, mit dem, was doppelt und halb so viele ändern würden. Ohne Grenzen ist es die, bei der die Kurve abknickt: Bis dahin sparen mehr GPUs Zeit für wenig Geld, darüber hinaus für viel. &lt;b&gt;Verwenden&lt;/b&gt; gibt dem Cluster des Plans diese Anzahl.</translation>
    </message>
</context>
<context>
    <name>gui::HelpWindow</name>
    <message>
        <source>AutoTuner help</source>
        <translation>AutoTuner-Hilfe</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>gui::KnobField</name>
    <message>
        <source>%1: %2</source>
        <comment>field, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>auto: no value fits this model and cluster</source>
        <translation>auto: kein Wert passt zu diesem Modell und Cluster</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation>auto: %1</translation>
    </message>
</context>
<context>
    <name>gui::KnobLines</name>
    <message>
        <source>Best and base</source>
        <translation>Beste und Basis</translation>
    </message>
    <message>
        <source>Values on the axes</source>
        <translation>Werte an den Achsen</translation>
    </message>
    <message>
        <source>Runs outside the ranges</source>
        <translation>Läufe außerhalb der Bereiche</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>Axes: %1</source>
        <translation>Achsen: %1</translation>
    </message>
    <message>
        <source>On the axis %1</source>
        <translation>Auf der Achse %1</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>Langsamste</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Schnellste</translation>
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
        <translation>zum Beispiel 1, 2, 4</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Derive the values from the model and the cluster</source>
        <translation>Die Werte aus Modell und Cluster ableiten</translation>
    </message>
    <message>
        <source>%1: automatic</source>
        <translation>%1: automatisch</translation>
    </message>
    <message>
        <source>%1: value %2</source>
        <translation>%1: Wert %2</translation>
    </message>
</context>
<context>
    <name>gui::LaunchDialog</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Time (predicted)</source>
        <translation>Zeit (vorhergesagt)</translation>
    </message>
    <message>
        <source>Cost (predicted)</source>
        <translation>Kosten (vorhergesagt)</translation>
    </message>
    <message>
        <source>Sandbox: everything is simulated. Nothing is billed, and nothing it says is a measurement.</source>
        <translation>Sandbox: Alles ist simuliert. Nichts wird berechnet, und keine ihrer Angaben ist eine Messung.</translation>
    </message>
    <message>
        <source>Workspace %1. Runs are billed from their start.</source>
        <translation>Arbeitsbereich %1. Läufe werden ab ihrem Start berechnet.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Not logged in: log in to a workspace, or try it on the sandbox.</source>
        <translation>Nicht angemeldet: an einem Arbeitsbereich anmelden oder in der Sandbox ausprobieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) are checked. Launch at most %1 at once.</source>
        <translation>
            <numerusform>%n Konfiguration ist markiert. Höchstens %1 auf einmal starten.</numerusform>
            <numerusform>%n Konfigurationen sind markiert. Höchstens %1 auf einmal starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Launch</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Launch for about %1</source>
        <translation>Für etwa %1 &amp;starten</translation>
    </message>
    <message>
        <source>launch settings</source>
        <translation>„Starteinstellungen“</translation>
    </message>
</context>
<context>
    <name>gui::LaunchList</name>
    <message>
        <source>equals the base: skipped</source>
        <translation>gleich der Basis: übersprungen</translation>
    </message>
    <message>
        <source>✕ OOM likely (%1)</source>
        <translation>✕ OOM wahrscheinlich (%1)</translation>
    </message>
    <message>
        <source>✕ OOM likely (%1): skipped</source>
        <translation>✕ OOM wahrscheinlich (%1): übersprungen</translation>
    </message>
    <message>
        <source>! tight (%1)</source>
        <translation>! knapp (%1)</translation>
    </message>
    <message>
        <source>✓ safe</source>
        <translation>✓ sicher</translation>
    </message>
    <message>
        <source>cannot be launched: %1</source>
        <translation>kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Nothing to launch: check configurations in the table first.</source>
        <translation>Nichts zu starten: zuerst Konfigurationen in der Tabelle markieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), about %1 of training and %2, by prediction; start-up of each run comes on top.</source>
        <translation>
            <numerusform>%n Lauf, laut Vorhersage etwa %1 Training und %2; die Startzeit des Laufs kommt hinzu.</numerusform>
            <numerusform>%n Läufe, laut Vorhersage etwa %1 Training und %2; die Startzeit jedes Laufs kommt hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) would run out of memory by prediction and are launched nevertheless.</source>
        <translation>
            <numerusform>%n Lauf, dem laut Vorhersage der Speicher ausgeht, wird trotzdem gestartet.</numerusform>
            <numerusform>%n Läufe, denen laut Vorhersage der Speicher ausgeht, werden trotzdem gestartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) may run out of memory: that is a result too, not an error.</source>
        <translation>
            <numerusform>%n Lauf hat möglicherweise zu wenig Speicher: Auch das ist ein Ergebnis, kein Fehler.</numerusform>
            <numerusform>%n Läufe haben möglicherweise zu wenig Speicher: Auch das ist ein Ergebnis, kein Fehler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) cannot be launched; the list says why.</source>
        <translation>
            <numerusform>%n Konfiguration kann nicht gestartet werden; die Liste sagt, warum.</numerusform>
            <numerusform>%n Konfigurationen können nicht gestartet werden; die Liste sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget of %1 does not cover all runs: the last ones will be skipped.</source>
        <translation>Das Budget von %1 reicht nicht für alle Läufe: Die letzten werden übersprungen.</translation>
    </message>
</context>
<context>
    <name>gui::LaunchPage</name>
    <message>
        <source>Node groups, image and storage on DGX Cloud Lepton. They do not change a prediction and can be filled in later.</source>
        <translation>Knotengruppen, Image und Storage auf DGX Cloud Lepton. Sie ändern keine Vorhersage und lassen sich später ausfüllen.</translation>
    </message>
    <message>
        <source>Launch settings</source>
        <translation>Starteinstellungen</translation>
    </message>
    <message>
        <source>Say where trials would run (optional)</source>
        <translation>Angeben, wo Probeläufe laufen würden (optional)</translation>
    </message>
</context>
<context>
    <name>gui::LaunchSettingsPanel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>4 (the platform&apos;s own)</source>
        <translation>4 (Standard der Plattform)</translation>
    </message>
</context>
<context>
    <name>gui::LimitsPanel</name>
    <message>
        <source>What limits the step</source>
        <translation>Was den Schritt begrenzt</translation>
    </message>
    <message>
        <source>%1: %2 of the step</source>
        <comment>a limit and its share</comment>
        <translation>%1: %2 des Schritts</translation>
    </message>
    <message>
        <source>Saves at most %1 (%2).</source>
        <translation>Spart höchstens %1 (%2).</translation>
    </message>
    <message>
        <source>%1 per step, memory: %2 (predicted)</source>
        <translation>%1 pro Schritt, Speicher: %2 (vorhergesagt)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select this configuration; where the plan does not search it yet, it is added (can be undone)</source>
        <translation>Diese Konfiguration auswählen; wo der Plan sie noch nicht durchsucht, wird sie hinzugefügt (lässt sich rückgängig machen)</translation>
    </message>
    <message>
        <source>Select: %1</source>
        <translation>Auswählen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a change and its effect</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saves at most %1 (%2): other stages would wait less as well.</source>
        <translation>Spart höchstens %1 (%2): Auch andere Stufen würden weniger warten.</translation>
    </message>
</context>
<context>
    <name>gui::LogPanel</name>
    <message>
        <source>No log yet</source>
        <translation>Noch kein Log</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Whose log</source>
        <translation>Wessen Log</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Log durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Previous match</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>&amp;Next match</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>&amp;Follow the end</source>
        <translation>Dem &amp;Ende folgen</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>Lange Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>&amp;Go to the failing line</source>
        <translation>&amp;Zur fehlerhaften Zeile</translation>
    </message>
    <message>
        <source>&amp;Save log as…</source>
        <translation>Log &amp;speichern unter…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>All workers</source>
        <translation>Alle Worker</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>%1, line %2 of %3</source>
        <translation>%1, Zeile %2 von %3</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No run selected</source>
        <translation>Kein Lauf ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>%n Zeile, %1</numerusform>
            <numerusform>%n Zeilen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>reading: %1</source>
        <translation>wird gelesen: %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Log speichern</translation>
    </message>
    <message>
        <source>Log (*.log *.txt)</source>
        <translation>Log (*.log *.txt)</translation>
    </message>
    <message>
        <source>The log was saved as %1.</source>
        <translation>Das Log wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The log cannot be saved</source>
        <translation>Das Log kann nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>gui::LogView</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>w%1</source>
        <comment>worker number in a log&apos;s margin</comment>
        <translation>w%1</translation>
    </message>
    <message>
        <source>More than %1 is selected: save the log instead of copying it.</source>
        <translation>Mehr als %1 ist ausgewählt: das Log speichern, statt es zu kopieren.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>gui::LogViewer</name>
    <message>
        <source>The log cannot be read: %1</source>
        <translation>Das Log kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>gui::LoginDialog</name>
    <message>
        <source>Another workspace</source>
        <translation>Anderer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Logged in to %1.</source>
        <translation>Angemeldet an %1.</translation>
    </message>
    <message>
        <source>This computer has no keychain (Secret Service) that answers. The token is kept in memory for this session only and written nowhere.</source>
        <translation>Dieser Rechner hat keinen antwortenden Schlüsselbund (Secret Service). Das Token bleibt nur für diese Sitzung im Arbeitsspeicher und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>Herkunft: %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Asking the system&apos;s keychain for the token…</source>
        <translation>Token wird beim Schlüsselbund des Systems angefragt…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird angefragt…</translation>
    </message>
    <message numerus="yes">
        <source>The token is refused so far. A new one can take 2 to 3 minutes to be accepted: trying for %n more second(s)…</source>
        <translation>
            <numerusform>Das Token wird bisher abgelehnt. Bis ein neues angenommen wird, können 2 bis 3 Minuten vergehen: weitere Versuche noch %n Sekunde lang…</numerusform>
            <numerusform>Das Token wird bisher abgelehnt. Bis ein neues angenommen wird, können 2 bis 3 Minuten vergehen: weitere Versuche noch %n Sekunden lang…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
</context>
<context>
    <name>gui::LoginTexts</name>
    <message>
        <source>.</source>
        <comment>end of a sentence</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>the system&apos;s keychain</source>
        <translation>Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>the lep command line</source>
        <translation>Befehlszeile lep</translation>
    </message>
    <message>
        <source>the sandbox on this computer</source>
        <translation>Sandbox auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>It is a sandbox: whatever it runs is simulated.</source>
        <translation>Dies ist eine Sandbox: Alles, was sie ausführt, ist simuliert.</translation>
    </message>
    <message>
        <source>The workspace says of itself: %1.</source>
        <translation>Der Arbeitsbereich meldet über sich selbst: %1.</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1: Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>%1: offline</source>
        <translation>%1: offline</translation>
    </message>
    <message>
        <source>Login needed</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>%1: login needed</source>
        <translation>%1: Anmeldung nötig</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Configurations</source>
        <translation>&amp;Konfigurationen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>%1[*] (read-only) — AutoTuner</source>
        <translation>%1[*] (schreibgeschützt) – AutoTuner</translation>
    </message>
    <message>
        <source>%1[*] — AutoTuner</source>
        <translation>%1[*] – AutoTuner</translation>
    </message>
    <message>
        <source>edit plan</source>
        <translation>„Plan bearbeiten“</translation>
    </message>
    <message>
        <source>The example cannot be opened</source>
        <translation>Das Beispiel kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>Jobs are running</source>
        <translation>Jobs laufen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) go on when the window closes, and go on costing money.</source>
        <translation>
            <numerusform>%n Job läuft weiter, wenn das Fenster geschlossen wird, und kostet weiter Geld.</numerusform>
            <numerusform>%n Jobs laufen weiter, wenn das Fenster geschlossen wird, und kosten weiter Geld.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the project again to watch them; runs that wait are launched then. Stop them first if you do not want that.</source>
        <translation>Das Projekt wieder öffnen, um sie zu überwachen; wartende Läufe werden dann gestartet. Wenn Sie das nicht wollen, zuerst stoppen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>R&amp;esults</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>Rep&amp;ort</source>
        <translation>Be&amp;richt</translation>
    </message>
</context>
<context>
    <name>gui::Measurements</name>
    <message>
        <source>add logs</source>
        <translation>„Logs hinzufügen“</translation>
    </message>
    <message>
        <source>remove logs</source>
        <translation>„Logs entfernen“</translation>
    </message>
    <message>
        <source>leave out logs</source>
        <translation>„Logs auslassen“</translation>
    </message>
    <message>
        <source>assign logs</source>
        <translation>„Logs zuordnen“</translation>
    </message>
    <message>
        <source>take back an assignment</source>
        <translation>„Zuordnung zurücknehmen“</translation>
    </message>
    <message>
        <source>show the campaign&apos;s runs</source>
        <translation>„Läufe der Kampagne anzeigen“</translation>
    </message>
    <message>
        <source>hide the campaign&apos;s runs</source>
        <translation>„Läufe der Kampagne ausblenden“</translation>
    </message>
    <message>
        <source>change how steps are measured</source>
        <translation>„Messung der Schritte ändern“</translation>
    </message>
</context>
<context>
    <name>gui::MemoryBars</name>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>simulated peak</source>
        <translation>simulierte Spitze</translation>
    </message>
    <message>
        <source>measured peak</source>
        <translation>gemessene Spitze</translation>
    </message>
    <message>
        <source>GPU memory, %1</source>
        <translation>GPU-Speicher, %1</translation>
    </message>
    <message>
        <source>predicted: %1</source>
        <translation>vorhergesagt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Memory of %n run(s); the GPU has %1</source>
        <translation>
            <numerusform>Speicher von %n Lauf; die GPU hat %1</numerusform>
            <numerusform>Speicher von %n Läufen; die GPU hat %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 predicted</source>
        <translation>%1: %2 vorhergesagt</translation>
    </message>
</context>
<context>
    <name>gui::MethodBar</name>
    <message>
        <source>Until it settles</source>
        <translation>Bis zum Einpendeln</translation>
    </message>
    <message>
        <source>The first steps</source>
        <translation>Die ersten Schritte</translation>
    </message>
    <message>
        <source>Until two steps in a row are near the median of the last half: at least one step, at most a third of them</source>
        <translation>Bis zwei aufeinanderfolgende Schritte nahe am Median der letzten Hälfte liegen: mindestens ein Schritt, höchstens ein Drittel</translation>
    </message>
    <message>
        <source>Always the same number, 1 as the original tool does</source>
        <translation>Immer dieselbe Anzahl; 1 wie im ursprünglichen Werkzeug</translation>
    </message>
    <message>
        <source>Steps left out at the beginning</source>
        <translation>Am Anfang ausgelassene Schritte</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>As the original: mean, rounded to 1/100 s</source>
        <translation>Wie im Original: Mittelwert, auf 1/100&#xa0;s gerundet</translation>
    </message>
    <message>
        <source>&amp;Warm-up left out:</source>
        <translation>&amp;Warm-up auslassen:</translation>
    </message>
    <message>
        <source>&amp;Step time:</source>
        <translation>&amp;Schrittzeit:</translation>
    </message>
</context>
<context>
    <name>gui::ModelPage</name>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Hugging Face configuration (*.json);;All files (*)</source>
        <translation>Hugging-Face-Konfiguration (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Models with a NeMo recipe bring their own base configuration. For any other, drop a Hugging Face config.json here or type its sizes.</source>
        <translation>Modelle mit NeMo-Rezept bringen ihre eigene Basiskonfiguration mit. Für andere Modelle eine config.json von Hugging Face hierher ziehen oder die Größen eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 parameters, %3 used per token; %n layer(s) of width %4, %5 attention heads, %6 key/value heads, vocabulary %7.</source>
        <translation>
            <numerusform>%1: %2 Parameter, davon %3 pro Token genutzt; %n Layer der Breite %4, %5 Attention-Heads, %6 Key/Value-Heads, Vokabular %7.</numerusform>
            <numerusform>%1: %2 Parameter, davon %3 pro Token genutzt; %n Layer der Breite %4, %5 Attention-Heads, %6 Key/Value-Heads, Vokabular %7.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe: TP %1, PP %2, CP %3, EP %4, micro batch %5, global batch %6, %7 tokens, on %8 × %9 GPUs.</source>
        <translation>Rezept: TP %1, PP %2, CP %3, EP %4, Micro-Batch %5, Global Batch %6, %7 Tokens, auf %8 × %9 GPUs.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Hugging Face config.json: %1</source>
        <translation>config.json von Hugging Face: %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>%1 importiert</translation>
    </message>
    <message>
        <source>Read as model type %1, named %2.</source>
        <translation>Als Modelltyp %1 gelesen, benannt als %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) not understood and not used: %1. Where one changes the sizes, correct them with Type an architecture.</source>
        <translation>
            <numerusform>%n Schlüssel nicht verstanden und nicht verwendet: %1. Falls er die Größen ändert, diese mit „Architektur eingeben“ korrigieren.</numerusform>
            <numerusform>%n Schlüssel nicht verstanden und nicht verwendet: %1. Falls einer davon die Größen ändert, diese mit „Architektur eingeben“ korrigieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>Angenommen: %1</translation>
    </message>
    <message>
        <source>%1 could not be imported</source>
        <translation>%1 konnte nicht importiert werden</translation>
    </message>
    <message>
        <source>typed architecture</source>
        <translation>eingegebene Architektur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Choose the model to train</source>
        <translation>Das zu trainierende Modell wählen</translation>
    </message>
</context>
<context>
    <name>gui::ModelTable</name>
    <message>
        <source>custom: %1</source>
        <translation>eigenes: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Context (tokens)</source>
        <translation>Kontext (Tokens)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Name used by the command line and in file names.</source>
        <translation>Name in der Befehlszeile und in Dateinamen.</translation>
    </message>
    <message>
        <source>Models of one family share their architecture.</source>
        <translation>Modelle einer Familie haben dieselbe Architektur.</translation>
    </message>
    <message>
        <source>All weights, counted from the architecture.</source>
        <translation>Alle Gewichte, aus der Architektur gezählt.</translation>
    </message>
    <message>
        <source>Weights used for one token: less than all of them in mixture-of-experts models.</source>
        <translation>Gewichte, die für ein Token verwendet werden: bei Mixture-of-Experts-Modellen weniger als alle.</translation>
    </message>
    <message>
        <source>Sequence length of the model&apos;s own configuration.</source>
        <translation>Sequenzlänge aus der Konfiguration des Modells.</translation>
    </message>
    <message>
        <source>Whether NVIDIA NeMo has a pre-training recipe whose settings become the base configuration.</source>
        <translation>Ob NVIDIA NeMo ein Pretraining-Rezept hat, dessen Einstellungen zur Basiskonfiguration werden.</translation>
    </message>
</context>
<context>
    <name>gui::NetworkLogModel</name>
    <message>
        <source>%1 (try %2)</source>
        <translation>%1 (Versuch %2)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Fehlerursache</translation>
    </message>
</context>
<context>
    <name>gui::NetworkLogWindow</name>
    <message>
        <source>No requests yet. Tokens and bodies are never written here.</source>
        <translation>Noch keine Anfragen. Token und Inhalte werden hier nie festgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 von %n Anfrage</numerusform>
            <numerusform>%1 von %n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s). Tokens and bodies are never written here.</source>
        <translation>
            <numerusform>%n Anfrage. Token und Inhalte werden hier nie festgehalten.</numerusform>
            <numerusform>%n Anfragen. Token und Inhalte werden hier nie festgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the network log</source>
        <translation>Netzwerkprotokoll speichern</translation>
    </message>
    <message>
        <source>Tab-separated values (*.tsv)</source>
        <translation>Tabulatorgetrennte Werte (*.tsv)</translation>
    </message>
    <message>
        <source>The network log cannot be saved</source>
        <translation>Das Netzwerkprotokoll kann nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>gui::NextRunCard</name>
    <message>
        <source>&amp;Launch it…</source>
        <translation>&amp;Starten…</translation>
    </message>
    <message>
        <source>Opens the launch dialog with this run; nothing is billed before you confirm there</source>
        <translation>Öffnet den Startdialog mit diesem Lauf; nichts wird berechnet, bevor Sie dort bestätigen</translation>
    </message>
    <message>
        <source>Show in &amp;Configurations</source>
        <translation>In „K&amp;onfigurationen“ anzeigen</translation>
    </message>
    <message>
        <source>&amp;Train with the best…</source>
        <translation>Mit der besten tra&amp;inieren…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>Work it out a&amp;gain</source>
        <translation>Erneut er&amp;mitteln</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Next best run</source>
        <translation>Nächster bester Lauf</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Einzelheiten ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Runs that are advised next</source>
        <translation>Als Nächstes empfohlene Läufe</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Step time (expected)</source>
        <translation>Schrittzeit (erwartet)</translation>
    </message>
    <message>
        <source>80 % band</source>
        <translation>80-%-Band</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Speichermangel</translation>
    </message>
    <message>
        <source>Best of all</source>
        <translation>Beste von allen</translation>
    </message>
    <message>
        <source>Cost of the trial</source>
        <translation>Kosten des Probelaufs</translation>
    </message>
    <message>
        <source>Predicted, corrected by the runs so far</source>
        <translation>Vorhergesagt, anhand der bisherigen Läufe korrigiert</translation>
    </message>
    <message>
        <source>The step time lies within it with a chance of 80 %, if it fits</source>
        <translation>Die Schrittzeit liegt mit einer Wahrscheinlichkeit von 80 % darin, falls die Konfiguration passt</translation>
    </message>
    <message>
        <source>Chance that it runs out of memory, given the runs so far</source>
        <translation>Wahrscheinlichkeit eines Speichermangels angesichts der bisherigen Läufe</translation>
    </message>
    <message>
        <source>Chance that it fits and no other configuration is faster</source>
        <translation>Wahrscheinlichkeit, dass sie passt und keine andere Konfiguration schneller ist</translation>
    </message>
    <message>
        <source>Expected, start-up included</source>
        <translation>Erwartet, einschließlich Startzeit</translation>
    </message>
    <message>
        <source>It is chosen when the configurations are known…</source>
        <translation>Er wird gewählt, sobald die Konfigurationen bekannt sind…</translation>
    </message>
    <message>
        <source>Weighing the configurations…</source>
        <translation>Konfigurationen werden abgewogen…</translation>
    </message>
    <message>
        <source>Not worked out: it was stopped.</source>
        <translation>Nicht ermittelt: Der Vorgang wurde gestoppt.</translation>
    </message>
    <message>
        <source>There are no configurations to choose from: the Plan page says what keeps the search from finding any.</source>
        <translation>Es gibt keine Konfigurationen zur Auswahl: Die Seite „Plan“ sagt, warum die Suche keine findet.</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Whole training (expected)</source>
        <translation>Ganzes Training (erwartet)</translation>
    </message>
    <message>
        <source>Steps of unequal batches are compared by what the whole training takes with them</source>
        <translation>Schritte ungleicher Batches werden danach verglichen, was das ganze Training mit ihnen braucht</translation>
    </message>
</context>
<context>
    <name>gui::NextRuns</name>
    <message>
        <source>Stop here: nothing left is likely to beat %1 by more than %2.</source>
        <translation>Hier aufhören: Keine übrige schlägt %1 voraussichtlich um mehr als %2.</translation>
    </message>
    <message>
        <source>Stop here: a further run would cost more than it is expected to save. The best is %1.</source>
        <translation>Hier aufhören: Ein weiterer Lauf würde mehr kosten, als er voraussichtlich spart. Die beste ist %1.</translation>
    </message>
    <message>
        <source>Every configuration was run, and none finished.</source>
        <translation>Jede Konfiguration wurde ausgeführt, und keine lief bis zum Ende.</translation>
    </message>
    <message>
        <source>Every configuration was run: the best is %1.</source>
        <translation>Jede Konfiguration wurde ausgeführt: Die beste ist %1.</translation>
    </message>
    <message>
        <source>Nothing left is likely to fit into memory.</source>
        <translation>Keine übrige passt voraussichtlich in den Speicher.</translation>
    </message>
    <message>
        <source>Nothing left is likely to fit into memory: the best is %1.</source>
        <translation>Keine übrige passt voraussichtlich in den Speicher: Die beste ist %1.</translation>
    </message>
    <message>
        <source>There is nothing left to run.</source>
        <translation>Es gibt nichts mehr auszuführen.</translation>
    </message>
    <message>
        <source>Run %1 first: %2 a step expected.</source>
        <translation>Zuerst %1 ausführen: %2 pro Schritt erwartet.</translation>
    </message>
    <message>
        <source>Run %1 next: %2 a step expected.</source>
        <translation>Als Nächstes %1 ausführen: %2 pro Schritt erwartet.</translation>
    </message>
    <message>
        <source>Best so far: %1 with %2 a step.</source>
        <translation>Bisher beste: %1 mit %2 pro Schritt.</translation>
    </message>
    <message>
        <source>The next run is expected to save %1 of a step, %2 in the whole training; the chance that anything left beats the best by more than %3 is %4.</source>
        <translation>Der nächste Lauf spart voraussichtlich %1 eines Schritts, %2 im ganzen Training; die Wahrscheinlichkeit, dass eine übrige die beste um mehr als %3 schlägt, ist %4.</translation>
    </message>
    <message>
        <source>Chosen from %1 by prediction alone: nothing was run yet.</source>
        <translation>Aus %1 allein nach Vorhersage gewählt: Es wurde noch nichts ausgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>Chosen from %1; predictions are corrected by %n measured run(s).</source>
        <translation>
            <numerusform>Aus %1 gewählt; die Vorhersagen sind anhand von %n gemessenen Lauf korrigiert.</numerusform>
            <numerusform>Aus %1 gewählt; die Vorhersagen sind anhand von %n gemessenen Läufen korrigiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chosen from %1; predictions are corrected by %n simulated run(s), which are no measurements.</source>
        <translation>
            <numerusform>Aus %1 gewählt; die Vorhersagen sind anhand von %n simulierten Lauf korrigiert, der keine Messung ist.</numerusform>
            <numerusform>Aus %1 gewählt; die Vorhersagen sind anhand von %n simulierten Läufen korrigiert, die keine Messungen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search was stopped: there may be others.</source>
        <translation>Die Suche wurde gestoppt: Es gibt möglicherweise weitere.</translation>
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
        <translation>%1: %2 pro Schritt erwartet, zu 80 % im Bereich %3; Speichermangel mit einer Wahrscheinlichkeit von %4, beste von allen mit %5; der Probelauf kostet %6. %7</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Corrected by measurements</source>
        <translation>Durch Messungen korrigiert</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
    <message>
        <source>Nothing was run yet: all figures are predictions.</source>
        <translation>Es wurde noch nichts ausgeführt: Alle Zahlen sind Vorhersagen.</translation>
    </message>
    <message>
        <source>Predictions, corrected by what runs on real machines have shown.</source>
        <translation>Vorhersagen, korrigiert anhand der Ergebnisse von Läufen auf echten Maschinen.</translation>
    </message>
    <message>
        <source>Predictions, corrected by runs of a sandbox: they try out the way, not the machines.</source>
        <translation>Vorhersagen, korrigiert anhand von Läufen einer Sandbox: Sie erproben den Ablauf, nicht die Maschinen.</translation>
    </message>
    <message>
        <source>Run %1 first: %2 a step, %3 for the whole training expected.</source>
        <translation>Zuerst %1 ausführen: %2 pro Schritt, %3 für das ganze Training erwartet.</translation>
    </message>
    <message>
        <source>Run %1 next: %2 a step, %3 for the whole training expected.</source>
        <translation>Als Nächstes %1 ausführen: %2 pro Schritt, %3 für das ganze Training erwartet.</translation>
    </message>
    <message>
        <source>Best so far: %1 with %2 a step, %3 for the whole training.</source>
        <translation>Bisher beste: %1 mit %2 pro Schritt, %3 für das ganze Training.</translation>
    </message>
    <message>
        <source>The next run is expected to save %1 of the training, %2; the chance that anything left beats the best by more than %3 is %4.</source>
        <translation>Der nächste Lauf spart voraussichtlich %1 des Trainings, %2; die Wahrscheinlichkeit, dass eine übrige die beste um mehr als %3 schlägt, ist %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s)</source>
        <comment>as in: chosen from</comment>
        <translation>
            <numerusform>%Ln Konfiguration</numerusform>
            <numerusform>%Ln Konfigurationen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>days, dollars</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2 a step expected, 80 % between %3, %8 for the whole training; runs out of memory with a chance of %4, is the best of all with %5; the trial costs %6. %7</source>
        <translation>%1: %2 pro Schritt erwartet, zu 80 % im Bereich %3, %8 für das ganze Training; Speichermangel mit einer Wahrscheinlichkeit von %4, beste von allen mit %5; der Probelauf kostet %6. %7</translation>
    </message>
</context>
<context>
    <name>gui::NodeGroups</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>takes no jobs</source>
        <translation>nimmt keine Jobs an</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n GPU(s))</source>
        <translation>
            <numerusform>%1 (%n GPU)</numerusform>
            <numerusform>%1 (%n GPUs)</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) not ready</source>
        <translation>
            <numerusform>%n Knoten nicht bereit</numerusform>
            <numerusform>%n Knoten nicht bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Node groups</source>
        <translation>Knotengruppen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Nodes ready</source>
        <translation>Knoten bereit</translation>
    </message>
    <message>
        <source>Nodes free</source>
        <translation>Knoten frei</translation>
    </message>
    <message>
        <source>GPUs free</source>
        <translation>GPUs frei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Genutzt von</translation>
    </message>
    <message>
        <source>What the node group offers</source>
        <translation>Was die Knotengruppe bietet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What %1 offers</source>
        <translation>Was %1 bietet</translation>
    </message>
    <message>
        <source>%1 × %2, %3 CPUs, %4 GiB</source>
        <translation>%1 × %2, %3 CPUs, %4&#xa0;GiB</translation>
    </message>
    <message>
        <source>%1 CPUs, %2 GiB</source>
        <translation>%1 CPUs, %2&#xa0;GiB</translation>
    </message>
    <message>
        <source>Resource shapes</source>
        <translation>Resource-Shapes</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s), %1</source>
        <translation>
            <numerusform>%n Knoten, %1</numerusform>
            <numerusform>%n Knoten, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>usually at %1</source>
        <translation>üblicherweise unter %1</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
</context>
<context>
    <name>gui::NodeGroupsPage</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>sandbox: simulated machines</source>
        <translation>Sandbox: simulierte Maschinen</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird angefragt…</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>Kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Log in to a Lepton workspace to see its node groups and what is free, or try everything on the built-in sandbox: nothing of it costs money.</source>
        <translation>An einem Lepton-Arbeitsbereich anmelden, um dessen Knotengruppen und freie Kapazität zu sehen, oder alles in der eingebauten Sandbox ausprobieren: Nichts davon kostet Geld.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The node groups cannot be shown</source>
        <translation>Die Knotengruppen können nicht angezeigt werden</translation>
    </message>
    <message>
        <source>No node groups</source>
        <translation>Keine Knotengruppen</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht angefragt</translation>
    </message>
    <message>
        <source>This workspace has no node groups that you can use.</source>
        <translation>Dieser Arbeitsbereich hat keine Knotengruppen, die Sie verwenden dürfen.</translation>
    </message>
</context>
<context>
    <name>gui::NoteLabel</name>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>gui::Numbers</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min&#xa0;%2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h&#xa0;%2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1&#xa0;GiB</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>%1&#xa0;$</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1&#xa0;Tage</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 T</source>
        <translation>%1&#xa0;Bio.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1&#xa0;Mrd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1&#xa0;Mio.</translation>
    </message>
</context>
<context>
    <name>gui::OrderPreview</name>
    <message>
        <source>Save jobs and scripts</source>
        <translation>Jobs und Skripte speichern</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n configuration(s) to %1</source>
        <translation>
            <numerusform>%n Konfiguration gespeichert in %1</numerusform>
            <numerusform>%n Konfigurationen gespeichert in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::OrderView</name>
    <message>
        <source>File of the job</source>
        <translation>Datei des Jobs</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
</context>
<context>
    <name>gui::OutcomeBar</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>gui::PageView</name>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
</context>
<context>
    <name>gui::ParallelismPage</name>
    <message>
        <source>wherever tensor parallel is above 1</source>
        <translation>wo Tensor Parallel über 1 liegt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>try both</source>
        <translation>beides probieren</translation>
    </message>
    <message>
        <source>Every combination of the sizes listed is tried; auto derives them from the model and the cluster. What is left of the GPUs is data parallel.</source>
        <translation>Jede Kombination der angegebenen Größen wird durchprobiert; auto leitet sie aus Modell und Cluster ab. Was von den GPUs übrig bleibt, ist Data Parallel.</translation>
    </message>
    <message>
        <source>Tensor parallel sizes</source>
        <translation>Tensor-Parallel-Größen</translation>
    </message>
    <message>
        <source>Pipeline parallel sizes</source>
        <translation>Pipeline-Parallel-Größen</translation>
    </message>
    <message>
        <source>Virtual pipeline sizes</source>
        <translation>Virtual-Pipeline-Größen</translation>
    </message>
    <message>
        <source>Context parallel sizes</source>
        <translation>Context-Parallel-Größen</translation>
    </message>
    <message>
        <source>Expert parallel sizes</source>
        <translation>Expert-Parallel-Größen</translation>
    </message>
    <message>
        <source>Expert tensor parallel sizes</source>
        <translation>Expert-Tensor-Parallel-Größen</translation>
    </message>
    <message>
        <source>FSDP group sizes</source>
        <translation>FSDP-Gruppengrößen</translation>
    </message>
    <message>
        <source>Choose a model first: auto depends on it.</source>
        <translation>Zuerst ein Modell wählen: auto hängt davon ab.</translation>
    </message>
    <message>
        <source>Describe the cluster first: auto depends on it.</source>
        <translation>Zuerst den Cluster beschreiben: auto hängt davon ab.</translation>
    </message>
    <message>
        <source>%1 has no experts: leave expert parallel at 1.</source>
        <translation>%1 hat keine Experten: Expert Parallel auf 1 lassen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n expert(s) in each mixture-of-experts layer.</source>
        <translation>
            <numerusform>%1 hat %n Experten in jedem Mixture-of-Experts-Layer.</numerusform>
            <numerusform>%1 hat %n Experten in jedem Mixture-of-Experts-Layer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>Parallelisierung</translation>
    </message>
    <message>
        <source>Choose how to cut the model over the GPUs</source>
        <translation>Wählen, wie das Modell auf die GPUs zerlegt wird</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>all-gather</source>
        <translation>All-Gather</translation>
    </message>
    <message>
        <source>all-to-all</source>
        <translation>All-to-All</translation>
    </message>
    <message>
        <source>all-to-all in groups, ring between them</source>
        <translation>All-to-All in Gruppen, dazwischen Ring</translation>
    </message>
</context>
<context>
    <name>gui::PartList</name>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>gui::PictureMenu</name>
    <message>
        <source>C&amp;opy picture</source>
        <translation>Bild k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;PNG…</source>
        <translation>&amp;PNG…</translation>
    </message>
    <message>
        <source>PNG in &amp;double size…</source>
        <translation>PNG in &amp;doppelter Größe…</translation>
    </message>
    <message>
        <source>&amp;SVG…</source>
        <translation>&amp;SVG…</translation>
    </message>
    <message>
        <source>P&amp;DF…</source>
        <translation>P&amp;DF…</translation>
    </message>
    <message>
        <source>Dark pictures</source>
        <translation>Dunkle Bilder</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>The picture cannot be saved</source>
        <translation>Das Bild kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>Bild nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Bild kopiert</translation>
    </message>
</context>
<context>
    <name>gui::PipelineView</name>
    <message>
        <source>%1: pipeline schedule, predicted</source>
        <translation>%1: Pipeline-Schedule, vorhergesagt</translation>
    </message>
    <message>
        <source>There is no schedule to draw</source>
        <translation>Es gibt keinen Schedule zu zeichnen</translation>
    </message>
    <message>
        <source>Arrow keys or a click choose a pass; Ctrl with the wheel, + and − zoom, 0 shows all.</source>
        <translation>Pfeiltasten oder ein Klick wählen einen Pass; Strg mit dem Mausrad, + und − zoomen, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Backward</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waits, share</source>
        <translation>Wartet, Anteil</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>One micro-batch through all chunks of the stage, predicted</source>
        <translation>Ein Micro-Batch durch alle Chunks der Stufe, vorhergesagt</translation>
    </message>
    <message>
        <source>Of all passes of a step, predicted</source>
        <translation>Für alle Passes eines Schritts, vorhergesagt</translation>
    </message>
    <message>
        <source>While the other stages work: filling, stalls and draining, predicted</source>
        <translation>Während die anderen Stufen arbeiten: Füllen, Stockungen und Leeren, vorhergesagt</translation>
    </message>
    <message>
        <source>Passes through a chunk whose activations the stage holds, at most</source>
        <translation>Passes durch einen Chunk, deren Aktivierungen die Stufe hält, höchstens</translation>
    </message>
</context>
<context>
    <name>gui::PlanDraft</name>
    <message>
        <source>%1.</source>
        <comment>closes a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>problem, suggestion</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>gui::PlanPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>Parallelisierung</translation>
    </message>
    <message>
        <source>Launch settings</source>
        <translation>Starteinstellungen</translation>
    </message>
    <message>
        <source>See all &amp;configurations</source>
        <translation>Alle Konfigurationen an&amp;sehen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Bearbeiten: %1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Solve the problems below, and the configurations are searched.</source>
        <translation>Die Probleme unten lösen, dann werden die Konfigurationen gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n combination(s) keeps every rule. “Why not?” on the configurations page says which rules they break.</source>
        <translation>
            <numerusform>Die %n Kombination hält nicht jede Regel ein. „Warum nicht?“ auf der Seite „Konfigurationen“ nennt die verletzten Regeln.</numerusform>
            <numerusform>Keine der %n Kombinationen hält jede Regel ein. „Warum nicht?“ auf der Seite „Konfigurationen“ nennt die verletzten Regeln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n valid configuration(s) is expected to fit in memory. Recompute, more tensor parallelism or more GPUs help.</source>
        <translation>
            <numerusform>Die %n gültige Konfiguration passt voraussichtlich nicht in den Speicher. Abhilfe: Recompute, mehr Tensor-Parallelität oder mehr GPUs.</numerusform>
            <numerusform>Keine der %n gültigen Konfigurationen passt voraussichtlich in den Speicher. Abhilfe: Recompute, mehr Tensor-Parallelität oder mehr GPUs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fastest so far (predicted): %1 trains in %2 for %3.</source>
        <translation>Bisher am schnellsten (vorhergesagt): %1, Trainingsdauer %2, Kosten %3.</translation>
    </message>
</context>
<context>
    <name>gui::PlanSummary</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <translation>%1, %2 Parameter</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>the model catalogue</source>
        <translation>der Modellkatalog</translation>
    </message>
    <message>
        <source>Base configuration</source>
        <translation>Basiskonfiguration</translation>
    </message>
    <message>
        <source>TP %1, PP %2, CP %3, EP %4, micro batch %5, global batch %6</source>
        <translation>TP %1, PP %2, CP %3, EP %4, Micro-Batch %5, Global Batch %6</translation>
    </message>
    <message>
        <source>%1 node(s) of %2 × %3, %4 usable each, %5 per GPU-hour, %6 per hour in all</source>
        <translation>%1 Knoten mit %2 × %3, je %4 nutzbar, %5 pro GPU-Stunde, insgesamt %6 pro Stunde</translation>
    </message>
    <message>
        <source>%1 (shown first)</source>
        <translation>%1 (zuerst gezeigt)</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>not described yet</source>
        <translation>noch nicht beschrieben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>Sequenzlänge</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>Global batch size</source>
        <translation>Global-Batch-Größe</translation>
    </message>
    <message>
        <source>%1 sequences</source>
        <translation>%1 Sequenzen</translation>
    </message>
    <message>
        <source>Micro batch size</source>
        <translation>Micro-Batch-Größe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>%1 × 10⁹</source>
        <translation>%1 × 10⁹</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Recompute</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Distributed optimizer</source>
        <translation>Distributed Optimizer</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Trial runs</source>
        <translation>Probeläufe</translation>
    </message>
    <message>
        <source>%1 steps each, the base configuration %2</source>
        <translation>je %1 Schritte, Basiskonfiguration %2</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>auto: %1</source>
        <translation>auto: %1</translation>
    </message>
    <message>
        <source>wherever tensor parallel is above 1</source>
        <translation>wo Tensor Parallel über 1 liegt</translation>
    </message>
    <message>
        <source>both tried</source>
        <translation>beides wird probiert</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>Tensor Parallel</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>Pipeline Parallel</translation>
    </message>
    <message>
        <source>Virtual pipeline</source>
        <translation>Virtual Pipeline</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>Context Parallel</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>Expert Parallel</translation>
    </message>
    <message>
        <source>Expert tensor parallel</source>
        <translation>Expert Tensor Parallel</translation>
    </message>
    <message>
        <source>as tensor parallel</source>
        <translation>wie Tensor Parallel</translation>
    </message>
    <message>
        <source>Sequence parallel</source>
        <translation>Sequence Parallel</translation>
    </message>
    <message>
        <source>FSDP groups</source>
        <translation>FSDP-Gruppen</translation>
    </message>
    <message>
        <source>Model-parallel size</source>
        <translation>Model-Parallel-Größe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Launcher node group</source>
        <translation>Launcher-Knotengruppe</translation>
    </message>
    <message>
        <source>Training node group</source>
        <translation>Trainings-Knotengruppe</translation>
    </message>
    <message>
        <source>Container image</source>
        <translation>Container-Image</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Path on the storage</source>
        <translation>Pfad im Storage</translation>
    </message>
    <message>
        <source>Mounted at</source>
        <translation>Eingehängt unter</translation>
    </message>
    <message>
        <source>Configuration folder</source>
        <translation>Konfigurationsordner</translation>
    </message>
    <message>
        <source>Logs folder</source>
        <translation>Log-Ordner</translation>
    </message>
    <message>
        <source>Still to fill in</source>
        <translation>Noch auszufüllen</translation>
    </message>
    <message>
        <source>node groups and storage, before runs are launched</source>
        <translation>Knotengruppen und Storage, bevor Läufe gestartet werden</translation>
    </message>
    <message>
        <source>FSDP strategies</source>
        <translation>FSDP-Strategien</translation>
    </message>
    <message>
        <source>Context parallel exchange</source>
        <translation>Context-Parallel-Austausch</translation>
    </message>
</context>
<context>
    <name>gui::PlanTexts</name>
    <message>
        <source>No model chosen yet</source>
        <translation>Noch kein Modell gewählt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>recompute %1</source>
        <translation>Recompute %1</translation>
    </message>
</context>
<context>
    <name>gui::PlanWizard</name>
    <message>
        <source>Change the plan</source>
        <translation>Plan ändern</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>has an error</source>
        <translation>hat einen Fehler</translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation>hat eine Warnung</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>Put the steps before this one in order first.</source>
        <translation>Zuerst die Schritte vor diesem in Ordnung bringen.</translation>
    </message>
    <message>
        <source>Keeps the plan and shows its configurations</source>
        <translation>Übernimmt den Plan und zeigt seine Konfigurationen</translation>
    </message>
    <message>
        <source>A step still has an error.</source>
        <translation>Ein Schritt hat noch einen Fehler.</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>The plan has changes that were not kept.</source>
        <translation>Der Plan hat Änderungen, die nicht übernommen wurden.</translation>
    </message>
    <message>
        <source>Finish keeps them.</source>
        <translation>„Fertigstellen“ übernimmt sie.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>gui::PlotAxis</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1&#xa0;Mio.</translation>
    </message>
</context>
<context>
    <name>gui::PlotChart</name>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, logarithmisch</translation>
    </message>
</context>
<context>
    <name>gui::ProjectFiles</name>
    <message>
        <source>AutoTuner projects (*.autotuner)</source>
        <translation>AutoTuner-Projekte (*.autotuner)</translation>
    </message>
    <message>
        <source>Configurations or model (args.json config.json)</source>
        <translation>Konfigurationen oder Modell (args.json config.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>Andernfalls gehen sie verloren.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The project cannot be opened</source>
        <translation>Das Projekt kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Read-only: open in another window since %1.</source>
        <translation>Schreibgeschützt: in einem anderen Fenster geöffnet seit %1.</translation>
    </message>
    <message>
        <source>Read-only: its folder cannot be written to.</source>
        <translation>Schreibgeschützt: In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>a project that was never saved</source>
        <translation>einem nie gespeicherten Projekt</translation>
    </message>
    <message>
        <source>Unsaved work found</source>
        <translation>Ungespeicherte Arbeit gefunden</translation>
    </message>
    <message>
        <source>Restore the unsaved work on %1?</source>
        <translation>Ungespeicherte Arbeit an %1 wiederherstellen?</translation>
    </message>
    <message>
        <source>AutoTuner ended without closing it. The safety copy is from %1.</source>
        <translation>AutoTuner wurde beendet, ohne das Projekt zu schließen. Die Sicherheitskopie ist von %1.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>The unsaved work cannot be restored</source>
        <translation>Die ungespeicherte Arbeit kann nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei kann nicht geöffnet werden</translation>
    </message>
    <message numerus="yes">
        <source>Plan read from %1 with %n configuration(s); it is searched anew.</source>
        <translation>
            <numerusform>Plan aus %1 mit %n Konfiguration gelesen; er wird neu durchsucht.</numerusform>
            <numerusform>Plan aus %1 mit %n Konfigurationen gelesen; er wird neu durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model cannot be read</source>
        <translation>Das Modell kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The project cannot be saved</source>
        <translation>Das Projekt kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>gui::RejectionModel</name>
    <message>
        <source>Combination</source>
        <translation>Kombination</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Verstoß</translation>
    </message>
</context>
<context>
    <name>gui::RemediesPanel</name>
    <message>
        <source>No configuration fits. Looking for changes that would help…</source>
        <translation>Keine Konfiguration passt. Hilfreiche Änderungen werden gesucht…</translation>
    </message>
    <message>
        <source>Every valid configuration would run out of memory.</source>
        <translation>Jeder gültigen Konfiguration würde der Speicher ausgehen.</translation>
    </message>
    <message>
        <source>No combination is valid.</source>
        <translation>Keine Kombination ist gültig.</translation>
    </message>
    <message>
        <source>Most are refused by: %1 (%2).</source>
        <translation>Die meisten scheitern an: %1 (%2).</translation>
    </message>
    <message>
        <source>No single change was found that helps; widen the lists or choose a larger cluster.</source>
        <translation>Es wurde keine einzelne Änderung gefunden, die hilft; die Listen erweitern oder einen größeren Cluster wählen.</translation>
    </message>
    <message>
        <source>These changes would help; each was tried:</source>
        <translation>Diese Änderungen würden helfen; jede wurde durchgerechnet:</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>Anwenden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n configuration(s) fit, the fastest in %2 for %3 (predicted)</source>
        <translation>
            <numerusform>%1: %n Konfiguration passt; Trainingsdauer %2, Kosten %3 (vorhergesagt)</numerusform>
            <numerusform>%1: %n Konfigurationen passen; die schnellste: %2, %3 (vorhergesagt)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ReportPage</name>
    <message>
        <source>Export the report as PDF</source>
        <translation>Bericht als PDF exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the report as HTML</source>
        <translation>Bericht als HTML exportieren</translation>
    </message>
    <message>
        <source>HTML in one file (*.html)</source>
        <translation>HTML in einer Datei (*.html)</translation>
    </message>
    <message>
        <source>Export the report as Markdown</source>
        <translation>Bericht als Markdown exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export &amp;PDF…</source>
        <translation>&amp;PDF exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;HTML…</source>
        <translation>&amp;HTML exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;Markdown…</source>
        <translation>&amp;Markdown exportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy for a document</source>
        <translation>Für ein Dokument &amp;kopieren</translation>
    </message>
    <message>
        <source>The whole report with its charts, to be pasted into an e-mail or a text document</source>
        <translation>Der ganze Bericht mit seinen Diagrammen, zum Einfügen in eine E-Mail oder ein Textdokument</translation>
    </message>
    <message>
        <source>Copy as Mark&amp;down</source>
        <translation>Als Mark&amp;down kopieren</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>V&amp;erkleinern</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>An &amp;Breite anpassen</translation>
    </message>
    <message>
        <source>Report the plan alone</source>
        <translation>Bericht nur zum Plan</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl and mouse wheel, or + in the preview)</source>
        <translation>Vergrößern (Strg und Mausrad oder + in der Vorschau)</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl and mouse wheel, or − in the preview)</source>
        <translation>Verkleinern (Strg und Mausrad oder − in der Vorschau)</translation>
    </message>
    <message>
        <source>Pages as wide as the window (0 in the preview)</source>
        <translation>Seiten so breit wie das Fenster (0 in der Vorschau)</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>Noch nichts zu berichten</translation>
    </message>
    <message>
        <source>The report says which configuration to train with, how many days it takes and what it costs, as measured. Run some configurations, or add logs of earlier runs on the Results page. A report of the plan alone can be had at once.</source>
        <translation>Der Bericht sagt anhand von Messungen, mit welcher Konfiguration zu trainieren ist, wie viele Tage das dauert und was es kostet. Einige Konfigurationen ausführen oder auf der Seite „Ergebnisse“ Logs früherer Läufe hinzufügen. Ein Bericht nur zum Plan ist sofort möglich.</translation>
    </message>
    <message>
        <source>No section is chosen</source>
        <translation>Kein Abschnitt ausgewählt</translation>
    </message>
    <message>
        <source>Check at least one section at the left: the report would be empty.</source>
        <translation>Links mindestens einen Abschnitt markieren: Der Bericht wäre sonst leer.</translation>
    </message>
    <message>
        <source>Other &amp;formats</source>
        <translation>Andere &amp;Formate</translation>
    </message>
    <message>
        <source>HTML, Markdown, or the clipboard</source>
        <translation>HTML, Markdown oder die Zwischenablage</translation>
    </message>
    <message>
        <source>Exporting… %1 of %2</source>
        <translation>Export läuft… %1 von %2</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>Der Bericht kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>Zoom: %1</translation>
    </message>
    <message>
        <source>%1 report</source>
        <comment>file name</comment>
        <translation>Bericht %1</translation>
    </message>
</context>
<context>
    <name>gui::ResultsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>outcome: reason</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gui::ResultsPage</name>
    <message>
        <source>&amp;Train with the best…</source>
        <translation>Mit der besten tra&amp;inieren…</translation>
    </message>
    <message>
        <source>The full run with the best configuration, on the workspace</source>
        <translation>Der volle Lauf mit der besten Konfiguration, im Arbeitsbereich</translation>
    </message>
    <message>
        <source>Make a &amp;report</source>
        <translation>&amp;Bericht erstellen</translation>
    </message>
    <message>
        <source>&amp;Star the best</source>
        <translation>Beste als Fa&amp;vorit</translation>
    </message>
    <message>
        <source>&amp;Copy the answer</source>
        <translation>Antwort &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Logs…</source>
        <translation>&amp;Logs…</translation>
    </message>
    <message>
        <source>Which logs are compared, what was found in them, and which belong to what</source>
        <translation>Welche Logs verglichen werden, was darin gefunden wurde und was wozu gehört</translation>
    </message>
    <message>
        <source>Add a &amp;folder of logs…</source>
        <translation>&amp;Ordner mit Logs hinzufügen…</translation>
    </message>
    <message>
        <source>Add log f&amp;iles…</source>
        <translation>Log-&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Fetch logs from the &amp;workspace…</source>
        <translation>Logs aus dem &amp;Arbeitsbereich abrufen…</translation>
    </message>
    <message>
        <source>R&amp;ead the logs again</source>
        <translation>Logs &amp;erneut lesen</translation>
    </message>
    <message>
        <source>Sto&amp;p reading</source>
        <translation>Einlesen sto&amp;ppen</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>How step times are made of steps: warm-up, median or mean</source>
        <translation>Wie aus Schritten Schrittzeiten werden: Warm-up, Median oder Mittelwert</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Suc&amp;hen…</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Als &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport the table…</source>
        <translation>Tabelle e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Open log</source>
        <translation>Log öff&amp;nen</translation>
    </message>
    <message>
        <source>Assi&amp;gn logs…</source>
        <translation>Logs &amp;zuordnen…</translation>
    </message>
    <message>
        <source>The best is not among the plan&apos;s configurations any more: edit the plan so that it is searched again.</source>
        <translation>Die beste ist nicht mehr unter den Konfigurationen des Plans: Den Plan so bearbeiten, dass sie wieder durchsucht wird.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>The answer is on the clipboard</source>
        <translation>Die Antwort ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>%1 results</source>
        <comment>file name: model</comment>
        <translation>Ergebnisse %1</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Logs read</source>
        <translation>Gelesene Logs</translation>
    </message>
    <message>
        <source>Filter table and charts: names, settings (tp4 mbs2)</source>
        <translation>Tabelle und Diagramme filtern: Namen, Einstellungen (tp4 mbs2)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show runs that are: %1</source>
        <translation>Läufe anzeigen mit dem Ergebnis: %1</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts entspricht dem Filter</translation>
    </message>
    <message>
        <source>Reset it to see all runs.</source>
        <translation>Zurücksetzen, um alle Läufe zu sehen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and number of runs</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Clear the brush (%n run(s))</source>
        <translation>
            <numerusform>Bereiche aufheben (%n Lauf)</numerusform>
            <numerusform>Bereiche aufheben (%n Läufe)</numerusform>
        </translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>Open a project, or begin a new plan, to compare its runs.</source>
        <translation>Ein Projekt öffnen oder einen neuen Plan beginnen, um seine Läufe zu vergleichen.</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>Logs werden gelesen</translation>
    </message>
    <message>
        <source>The runs appear when all of their logs are read.</source>
        <translation>Die Läufe erscheinen, wenn alle ihre Logs gelesen sind.</translation>
    </message>
    <message>
        <source>The runs cannot be compared</source>
        <translation>Die Läufe können nicht verglichen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) without a configuration</source>
        <translation>
            <numerusform>%n Log ohne Konfiguration</numerusform>
            <numerusform>%n Logs ohne Konfiguration</numerusform>
        </translation>
    </message>
    <message>
        <source>Logs were found, but their names do not say which configuration they belong to. Say it by hand, and they count.</source>
        <translation>Logs wurden gefunden, aber ihre Namen sagen nicht, zu welcher Konfiguration sie gehören. Von Hand zuordnen, dann zählen sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on the way</source>
        <translation>
            <numerusform>%n Lauf unterwegs</numerusform>
            <numerusform>%n Läufe unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Their figures appear here as soon as the first has ended. Logs from elsewhere can be compared too.</source>
        <translation>Ihre Zahlen erscheinen hier, sobald der erste beendet ist. Auch Logs von anderswo lassen sich vergleichen.</translation>
    </message>
    <message>
        <source>No runs in these logs</source>
        <translation>Keine Läufe in diesen Logs</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>The folders and files that were added hold no log of a training run. Look at what was found, or add others.</source>
        <translation>Die hinzugefügten Ordner und Dateien enthalten kein Log eines Trainingslaufs. Ansehen, was gefunden wurde, oder andere hinzufügen.</translation>
    </message>
    <message>
        <source>Launch trial runs of some configurations, on your workspace or on the sandbox; or add the logs of runs that were made elsewhere: drop a folder or files onto this window.</source>
        <translation>Probeläufe einiger Konfigurationen starten, im Arbeitsbereich oder in der Sandbox; oder Logs von Läufen hinzufügen, die anderswo stattfanden: einen Ordner oder Dateien auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Simulated figures come from a sandbox: they are no measurements.</source>
        <translation>Simulierte Zahlen stammen aus einer Sandbox: Sie sind keine Messungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) belong to no configuration that their name tells.</source>
        <translation>
            <numerusform>%n Log lässt sich anhand seines Namens keiner Konfiguration zuordnen.</numerusform>
            <numerusform>%n Logs lassen sich anhand ihrer Namen keiner Konfiguration zuordnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) could not be read: see Logs.</source>
        <translation>
            <numerusform>%n Datei oder Ordner konnte nicht gelesen werden: siehe „Logs“.</numerusform>
            <numerusform>%n Dateien oder Ordner konnten nicht gelesen werden: siehe „Logs“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) that were to run have no logs.</source>
        <translation>
            <numerusform>%n Konfiguration, die laufen sollte, hat keine Logs.</numerusform>
            <numerusform>%n Konfigurationen, die laufen sollten, haben keine Logs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the logs…</source>
        <translation>Logs werden gelesen…</translation>
    </message>
    <message>
        <source>Reading the logs: %1 of %2</source>
        <translation>Logs werden gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Take the &amp;star from the best</source>
        <translation>Beste nicht mehr als Fa&amp;vorit</translation>
    </message>
    <message>
        <source>Calibrate &amp;memory with these runs…</source>
        <translation>&amp;Speicher mit diesen Läufen kalibrieren…</translation>
    </message>
    <message>
        <source>Corrects the memory predictions of the cluster by the peaks that these runs logged</source>
        <translation>Korrigiert die Speichervorhersagen des Clusters anhand der Spitzenwerte aus den Logs dieser Läufe</translation>
    </message>
    <message>
        <source>The cluster of these runs is not in the plan any more.</source>
        <translation>Der Cluster dieser Läufe ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>calibrate memory</source>
        <translation>„Speicher kalibrieren“</translation>
    </message>
    <message>
        <source>Memory predictions are calibrated; Undo takes it back, and so does the cluster&apos;s panel on the Plan page.</source>
        <translation>Die Speichervorhersagen sind kalibriert; „Rückgängig“ nimmt das zurück, ebenso der Clusterbereich auf der Seite „Plan“.</translation>
    </message>
    <message>
        <source>Memory predictions are as published again; Undo takes it back.</source>
        <translation>Speichervorhersagen sind wieder wie veröffentlicht; „Rückgängig“ nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>gui::ResultsTable</name>
    <message>
        <source>Ranking</source>
        <translation>Rangliste</translation>
    </message>
</context>
<context>
    <name>gui::ReviewPage</name>
    <message>
        <source>Every part can be changed now or later. Nothing is launched by finishing.</source>
        <translation>Jeder Teil lässt sich jetzt oder später ändern. „Fertigstellen“ startet nichts.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>Parallelisierung</translation>
    </message>
    <message>
        <source>Launch settings</source>
        <translation>Starteinstellungen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>The plan is not complete yet.</source>
        <translation>Der Plan ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Counting configurations…</source>
        <translation>Konfigurationen werden gezählt…</translation>
    </message>
    <message>
        <source>No combination is valid: the side panel says which rules leave them out. The plan can be kept and changed later.</source>
        <translation>Keine Kombination ist gültig: Die Seitenleiste nennt die Regeln, die sie ausschließen. Der Plan lässt sich übernehmen und später ändern.</translation>
    </message>
    <message>
        <source>No valid configuration is expected to fit into memory: try more recompute, more GPUs or smaller micro batches.</source>
        <translation>Keine gültige Konfiguration passt voraussichtlich in den Speicher: mehr Recompute, mehr GPUs oder kleinere Micro-Batches versuchen.</translation>
    </message>
    <message>
        <source>The plan can be searched.</source>
        <translation>Der Plan kann durchsucht werden.</translation>
    </message>
    <message numerus="yes">
        <source>Finishing keeps the plan and predicts memory, time and cost of %n configuration(s) on this computer. It costs nothing; only trial runs, started later, are billed.</source>
        <translation>
            <numerusform>„Fertigstellen“ übernimmt den Plan und sagt Speicher, Zeit und Kosten von %n Konfiguration auf diesem Rechner vorher. Das kostet nichts; nur später gestartete Probeläufe werden berechnet.</numerusform>
            <numerusform>„Fertigstellen“ übernimmt den Plan und sagt Speicher, Zeit und Kosten von %n Konfigurationen auf diesem Rechner vorher. Das kostet nichts; nur später gestartete Probeläufe werden berechnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>Den Plan prüfen</translation>
    </message>
</context>
<context>
    <name>gui::RowPanel</name>
    <message>
        <source>Configuration copied; “autotuner estimate --batch” reads it from a file.</source>
        <translation>Konfiguration kopiert; „autotuner estimate --batch“ liest sie aus einer Datei.</translation>
    </message>
    <message>
        <source>Measured %1 GiB, predicted %2 GiB: an error of %3 %.</source>
        <translation>Gemessen %1 GiB, vorhergesagt %2 GiB: ein Fehler von %3 %.</translation>
    </message>
    <message>
        <source>Measured %1 s, predicted %2 s: an error of %3 %.</source>
        <translation>Gemessen %1 s, vorhergesagt %2 s: ein Fehler von %3 %.</translation>
    </message>
    <message>
        <source>Predicted odds of running out of memory: %1 % (%2). What happened: %3.</source>
        <translation>Vorhergesagtes OOM-Risiko: %1 % (%2). Ausgang: %3.</translation>
    </message>
    <message>
        <source>Not predicted: %1</source>
        <translation>Nicht vorhergesagt: %1</translation>
    </message>
    <message>
        <source>Judged rightly</source>
        <translation>Richtig beurteilt</translation>
    </message>
    <message>
        <source>Judged wrongly</source>
        <translation>Falsch beurteilt</translation>
    </message>
    <message>
        <source>Within the predicted band</source>
        <translation>Im vorhergesagten Band</translation>
    </message>
    <message>
        <source>Outside the predicted band</source>
        <translation>Außerhalb des vorhergesagten Bands</translation>
    </message>
</context>
<context>
    <name>gui::RunActions</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Stop &amp;all…</source>
        <translation>A&amp;lle stoppen…</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>&amp;Grenzen…</translation>
    </message>
    <message>
        <source>&amp;Hold back</source>
        <translation>&amp;Zurückhalten</translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation>St&amp;oppen…</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>The run cannot be retried</source>
        <translation>Der Lauf kann nicht erneut versucht werden</translation>
    </message>
    <message>
        <source>&amp;Edit and repeat…</source>
        <translation>Bearbeiten &amp;und wiederholen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Lös&amp;chen…</translation>
    </message>
    <message>
        <source>Open in &amp;dashboard</source>
        <translation>Im &amp;Dashboard öffnen</translation>
    </message>
    <message>
        <source>Copy job &amp;id</source>
        <translation>Job-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Open log &amp;folder</source>
        <translation>Log-Ord&amp;ner öffnen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Launch what waits</source>
        <translation>Starten, was wartet</translation>
    </message>
    <message>
        <source>Launch nothing new; what runs goes on</source>
        <translation>Nichts Neues starten; was läuft, läuft weiter</translation>
    </message>
    <message>
        <source>&amp;Let go</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>The runs cannot be started</source>
        <translation>Die Läufe können nicht gestartet werden</translation>
    </message>
    <message>
        <source>The runs cannot be paused</source>
        <translation>Die Läufe können nicht pausiert werden</translation>
    </message>
    <message>
        <source>Stop all runs</source>
        <translation>Alle Läufe stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n running job(s)?</source>
        <translation>
            <numerusform>%n laufenden Job stoppen?</numerusform>
            <numerusform>%n laufende Jobs stoppen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip all runs that wait?</source>
        <translation>Alle wartenden Läufe überspringen?</translation>
    </message>
    <message>
        <source>What they have computed so far is kept; runs that wait are skipped. Each can be retried later.</source>
        <translation>Was sie bisher berechnet haben, bleibt erhalten; wartende Läufe werden übersprungen. Jeder lässt sich später erneut versuchen.</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle stoppen</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The runs cannot be stopped</source>
        <translation>Die Läufe können nicht gestoppt werden</translation>
    </message>
    <message>
        <source>The limits cannot be changed</source>
        <translation>Die Grenzen können nicht geändert werden</translation>
    </message>
    <message>
        <source>The run cannot be held back</source>
        <translation>Der Lauf kann nicht zurückgehalten werden</translation>
    </message>
    <message>
        <source>Stop runs</source>
        <translation>Läufe stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)?</source>
        <translation>
            <numerusform>%n Lauf stoppen?</numerusform>
            <numerusform>%n Läufe stoppen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was computed so far is kept. A stopped run can be retried; it then begins anew.</source>
        <translation>Was bisher berechnet wurde, bleibt erhalten. Ein gestoppter Lauf lässt sich erneut versuchen; er beginnt dann von vorn.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The run cannot be stopped</source>
        <translation>Der Lauf kann nicht gestoppt werden</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) from this list and its job from the workspace?</source>
        <translation>
            <numerusform>%n Lauf aus dieser Liste und seinen Job aus dem Arbeitsbereich löschen?</numerusform>
            <numerusform>%n Läufe aus dieser Liste und ihre Jobs aus dem Arbeitsbereich löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept logs stay on this machine.</source>
        <translation>Aufbewahrte Logs bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The run cannot be deleted</source>
        <translation>Der Lauf kann nicht gelöscht werden</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n job id(s)</source>
        <translation>
            <numerusform>%n Job-ID kopiert</numerusform>
            <numerusform>%n Job-IDs kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no log folder yet.</source>
        <translation>Es gibt noch keinen Log-Ordner.</translation>
    </message>
</context>
<context>
    <name>gui::RunColumns</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>%1, by rank</source>
        <translation>%1, nach Rang</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>What is run: the configuration&apos;s name, and base for the recipe&apos;s own settings</source>
        <translation>Was ausgeführt wird: der Name der Konfiguration, und Basis für die eigenen Einstellungen des Rezepts</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Where the run stands; failures with their cause</source>
        <translation>Wie weit der Lauf ist; Fehlschläge mit ihrer Ursache</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Training steps done, of those asked for</source>
        <translation>Erledigte Trainingsschritte, von den verlangten</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Measured on real machines, or simulated by the sandbox: a simulated figure proves nothing</source>
        <translation>Auf echten Maschinen gemessen oder von der Sandbox simuliert: Eine simulierte Zahl beweist nichts</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Median of the last steps while it runs, of all steps afterwards; seconds per step</source>
        <translation>Median der letzten Schritte, solange er läuft, danach aller Schritte; Sekunden pro Schritt</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Step time from the first step to the last</source>
        <translation>Schrittzeit vom ersten bis zum letzten Schritt</translation>
    </message>
    <message>
        <source>TFLOPS</source>
        <translation>TFLOPS</translation>
    </message>
    <message>
        <source>per GPU</source>
        <translation>pro GPU</translation>
    </message>
    <message>
        <source>Model TFLOPS per GPU: as the log prints them, else the model&apos;s work of a step over the step time</source>
        <translation>Modell-TFLOPS pro GPU: wie das Log sie ausgibt, sonst die Arbeit des Modells in einem Schritt geteilt durch die Schrittzeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Training loss of the last step</source>
        <translation>Trainings-Loss des letzten Schritts</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Verstrichen</translation>
    </message>
    <message>
        <source>Time on machines of the last attempt</source>
        <translation>Zeit des letzten Versuchs auf Maschinen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Time until the last step at the recent pace; by prediction before the first step</source>
        <translation>Zeit bis zum letzten Schritt beim jüngsten Tempo; vor dem ersten Schritt laut Vorhersage</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>Bisherige Kosten</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>Machine time of all attempts × GPUs × price per GPU-hour</source>
        <translation>Maschinenzeit aller Versuche × GPUs × Preis pro GPU-Stunde</translation>
    </message>
    <message>
        <source>Node group</source>
        <translation>Knotengruppe</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Wo er läuft</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Jobs made for this run: a retry makes another</source>
        <translation>Für diesen Lauf angelegte Jobs: Ein neuer Versuch legt einen weiteren an</translation>
    </message>
    <message>
        <source>Predicted step</source>
        <translation>Vorhergesagter Schritt</translation>
    </message>
    <message>
        <source>Step time as it was estimated</source>
        <translation>Schrittzeit laut Schätzung</translation>
    </message>
    <message>
        <source>Against prediction</source>
        <translation>Gegenüber Vorhersage</translation>
    </message>
    <message>
        <source>How much longer (+) or shorter (−) a step took than predicted</source>
        <translation>Um wie viel länger (+) oder kürzer (−) ein Schritt dauerte als vorhergesagt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Base: the recipe&apos;s own settings. Trial: a short run. Training: the full run</source>
        <translation>Basis: die eigenen Einstellungen des Rezepts. Probelauf: ein kurzer Lauf. Training: der vollständige Lauf</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Nodes × GPUs per node</source>
        <translation>Knoten × GPUs pro Knoten</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Largest allocated memory that the log printed</source>
        <translation>Größter belegter Speicher, den das Log ausgegeben hat</translation>
    </message>
    <message>
        <source>Predicted cost</source>
        <translation>Vorhergesagte Kosten</translation>
    </message>
    <message>
        <source>Cost of the run as it was estimated</source>
        <translation>Kosten des Laufs laut Schätzung</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>When the last attempt got its machines</source>
        <translation>Wann der letzte Versuch seine Maschinen erhielt</translation>
    </message>
    <message>
        <source>Job name</source>
        <translation>Jobname</translation>
    </message>
    <message>
        <source>Name of the last attempt&apos;s job</source>
        <translation>Name des Jobs des letzten Versuchs</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>Job-ID</translation>
    </message>
    <message>
        <source>The platform&apos;s id of the last attempt&apos;s job</source>
        <translation>ID der Plattform für den Job des letzten Versuchs</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Number of the run in this campaign</source>
        <translation>Nummer des Laufs in dieser Kampagne</translation>
    </message>
</context>
<context>
    <name>gui::RunDetails</name>
    <message numerus="yes">
        <source>%1, run %2 on %n GPU(s)</source>
        <translation>
            <numerusform>%1, Lauf %2 auf %n GPU</numerusform>
            <numerusform>%1, Lauf %2 auf %n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>Node group: %1</source>
        <translation>Knotengruppe: %1</translation>
    </message>
    <message>
        <source>Steps: %1 of %2</source>
        <translation>Schritte: %1 von %2</translation>
    </message>
    <message>
        <source>Step time: %1, predicted %2 (%3)</source>
        <translation>Schrittzeit: %1, vorhergesagt %2 (%3)</translation>
    </message>
    <message>
        <source>Step time: %1</source>
        <translation>Schrittzeit: %1</translation>
    </message>
    <message>
        <source>Step time: %1 predicted</source>
        <translation>Schrittzeit: %1 vorhergesagt</translation>
    </message>
    <message>
        <source>On machines: %1, %2 so far</source>
        <translation>Auf Maschinen: %1, bisher %2</translation>
    </message>
    <message>
        <source>Left: about %1</source>
        <translation>Verbleibend: etwa %1</translation>
    </message>
    <message>
        <source>Job: %1</source>
        <translation>Job: %1</translation>
    </message>
    <message>
        <source>Job id: %1</source>
        <translation>Job-ID: %1</translation>
    </message>
    <message>
        <source>The platform says: %1</source>
        <translation>Die Plattform meldet: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated by the sandbox: its figures are no measurement</source>
        <translation>Von der Sandbox simuliert: Die Zahlen sind keine Messung</translation>
    </message>
    <message>
        <source>Select a run to see how it goes, what happened to it, and where it runs.</source>
        <translation>Einen Lauf auswählen, um zu sehen, wie er vorankommt, was mit ihm geschah und wo er läuft.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
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
        <translation>Knoten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The line of the log that decides</source>
        <translation>Die entscheidende Zeile des Logs</translation>
    </message>
</context>
<context>
    <name>gui::RunLauncher</name>
    <message>
        <source>Save the project first</source>
        <translation>Zuerst das Projekt speichern</translation>
    </message>
    <message>
        <source>Runs are kept beside the project&apos;s file, and this project has none yet.</source>
        <translation>Läufe liegen neben der Projektdatei, und dieses Projekt hat noch keine.</translation>
    </message>
    <message>
        <source>Should the app end while jobs run, it finds them again from there.</source>
        <translation>Sollte die App enden, während Jobs laufen, findet sie diese dort wieder.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing can be launched</source>
        <translation>Nichts kann gestartet werden</translation>
    </message>
</context>
<context>
    <name>gui::RunLogWindow</name>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>The figures of this run come from event files alone: there is no text to read.</source>
        <translation>Die Zahlen dieses Laufs stammen nur aus Event-Dateien: Es gibt keinen Text zu lesen.</translation>
    </message>
</context>
<context>
    <name>gui::RunNotifier</name>
    <message>
        <source>A run failed</source>
        <translation>Ein Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A run ended</source>
        <translation>Ein Lauf ist beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>configuration and state</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n runs ended</source>
        <translation>
            <numerusform>%n Lauf ist beendet</numerusform>
            <numerusform>%n Läufe sind beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n davon ist fehlgeschlagen</numerusform>
            <numerusform>%n davon sind fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them failed</source>
        <translation>Keiner davon ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>All runs are over.</source>
        <translation>Alle Läufe sind abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>gui::RunPanel</name>
    <message>
        <source>Figures of the run</source>
        <translation>Kennzahlen des Laufs</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Select a run in the table or in a chart to see all that is known of it.</source>
        <translation>Einen Lauf in der Tabelle oder in einem Diagramm auswählen, um alles zu sehen, was über ihn bekannt ist.</translation>
    </message>
    <message>
        <source>The line of the log that decides</source>
        <translation>Die entscheidende Zeile des Logs</translation>
    </message>
    <message>
        <source>assigned by hand</source>
        <translation>von Hand zugeordnet</translation>
    </message>
</context>
<context>
    <name>gui::RunTimeline</name>
    <message>
        <source>Attempt %1: submitted</source>
        <translation>Versuch %1: übermittelt</translation>
    </message>
    <message>
        <source>again, after %1 before</source>
        <translation>erneut, nach zuvor %1</translation>
    </message>
    <message>
        <source>from here on it costs money</source>
        <translation>ab hier kostet es Geld</translation>
    </message>
    <message>
        <source>Attempt %1: machines taken</source>
        <translation>Versuch %1: Maschinen belegt</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
</context>
<context>
    <name>gui::RunWords</name>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped or skipped</source>
        <translation>Gestoppt oder übersprungen</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Wird übermittelt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1 (paused)</source>
        <translation>%1 (pausiert)</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>would run out of memory by prediction</source>
        <translation>laut Vorhersage reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>equal to the base configuration</source>
        <translation>gleich der Basiskonfiguration</translation>
    </message>
    <message>
        <source>the budget does not allow it</source>
        <translation>das Budget erlaubt es nicht</translation>
    </message>
    <message>
        <source>too many runs failed before it</source>
        <translation>zu viele Läufe davor sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>The GPUs ran out of memory. Try a smaller micro batch, more tensor or pipeline parallelism, or recompute.</source>
        <translation>Den GPUs ging der Speicher aus. Einen kleineren Micro-Batch, mehr Tensor- oder Pipeline-Parallelität oder Recompute versuchen.</translation>
    </message>
    <message>
        <source>The machine ran out of main memory or shared memory. Raise shared memory in the launch settings, or use fewer data loading workers.</source>
        <translation>Der Maschine ging der Arbeitsspeicher oder das Shared Memory aus. Shared Memory in den Starteinstellungen erhöhen oder weniger Data-Loader-Worker verwenden.</translation>
    </message>
    <message>
        <source>The GPUs lost touch with each other. Retry; if it comes back, look at the nodes and their network.</source>
        <translation>Die GPUs haben die Verbindung zueinander verloren. Erneut versuchen; tritt es wieder auf, die Knoten und ihr Netzwerk ansehen.</translation>
    </message>
    <message>
        <source>A GPU reported an error. Retry on other nodes; if only this configuration fails, it may be the kernel.</source>
        <translation>Eine GPU hat einen Fehler gemeldet. Auf anderen Knoten erneut versuchen; schlägt nur diese Konfiguration fehl, liegt es möglicherweise am Kernel.</translation>
    </message>
    <message>
        <source>The framework refused the settings. “Edit and repeat” runs it with a changed order.</source>
        <translation>Das Framework hat die Einstellungen abgelehnt. „Bearbeiten und wiederholen“ führt sie mit geändertem Auftrag aus.</translation>
    </message>
    <message>
        <source>The training script failed. The line in the log says where; “Edit and repeat” runs a changed order.</source>
        <translation>Das Trainingsskript ist fehlgeschlagen. Die Zeile im Log sagt, wo; „Bearbeiten und wiederholen“ führt einen geänderten Auftrag aus.</translation>
    </message>
    <message>
        <source>The image lacks a package. Use another image or install it with a pre-launch command.</source>
        <translation>Dem Image fehlt ein Paket. Ein anderes Image verwenden oder es mit einem Befehl vor dem Start installieren.</translation>
    </message>
    <message>
        <source>Something was not allowed, often a model behind a login. Give the job the secret that it needs, such as HF_TOKEN.</source>
        <translation>Etwas war nicht erlaubt, oft ein Modell hinter einer Anmeldung. Dem Job das nötige Secret geben, etwa HF_TOKEN.</translation>
    </message>
    <message>
        <source>A file or folder was missing, full or not writable. Check the mount and the paths of the launch settings.</source>
        <translation>Eine Datei oder ein Ordner fehlte, war voll oder nicht beschreibbar. Den eingehängten Ordner und die Pfade der Starteinstellungen prüfen.</translation>
    </message>
    <message>
        <source>The container image could not be fetched. Check its name and the registry credentials.</source>
        <translation>Das Container-Image konnte nicht geladen werden. Seinen Namen und die Registry-Zugangsdaten prüfen.</translation>
    </message>
    <message>
        <source>The platform took the machines away. It is retried by itself as often as the limits allow.</source>
        <translation>Die Plattform hat die Maschinen weggenommen. Es wird von selbst erneut versucht, so oft die Grenzen es erlauben.</translation>
    </message>
    <message>
        <source>It ran longer than allowed. Raise the time limit, or look for a hang in the log.</source>
        <translation>Er lief länger als erlaubt. Das Zeitlimit erhöhen oder im Log nach einem Hänger suchen.</translation>
    </message>
    <message>
        <source>The loss became NaN or infinite. The settings are numerically unstable; speed figures may still be used.</source>
        <translation>Der Loss wurde NaN oder unendlich. Die Einstellungen sind numerisch instabil; die Geschwindigkeitswerte sind möglicherweise trotzdem brauchbar.</translation>
    </message>
    <message>
        <source>Nothing in the log says why. Its last lines are the place to look.</source>
        <translation>Nichts im Log sagt, warum. Am besten seine letzten Zeilen ansehen.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min&#xa0;%2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h&#xa0;%2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 days %2 h</source>
        <translation>%1&#xa0;Tage %2&#xa0;h</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n&#xa0;s</numerusform>
            <numerusform>vor %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n&#xa0;min</numerusform>
            <numerusform>vor %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n&#xa0;h</numerusform>
            <numerusform>vor %n&#xa0;h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RunsModel</name>
    <message>
        <source>%1 (%2, run %3)</source>
        <translation>%1 (%2, Lauf %3)</translation>
    </message>
    <message>
        <source>Simulated by the sandbox</source>
        <translation>Von der Sandbox simuliert</translation>
    </message>
    <message>
        <source>The platform says: %1</source>
        <translation>Die Plattform meldet: %1</translation>
    </message>
</context>
<context>
    <name>gui::RunsPage</name>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts entspricht dem Filter</translation>
    </message>
    <message>
        <source>Reset it to see all runs.</source>
        <translation>Zurücksetzen, um alle Läufe zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Node groups</source>
        <translation>&amp;Knotengruppen</translation>
    </message>
    <message>
        <source>What is free on the workspace</source>
        <translation>Was im Arbeitsbereich frei ist</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Suc&amp;hen…</translation>
    </message>
    <message>
        <source>Search the &amp;log…</source>
        <translation>I&amp;m Log suchen…</translation>
    </message>
    <message>
        <source>&amp;Go to the failing line</source>
        <translation>Zur f&amp;ehlerhaften Zeile</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Als &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Reset the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Filter: words in the shown columns</source>
        <translation>Filter: Wörter in den angezeigten Spalten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show runs whose state is: %1</source>
        <translation>Läufe anzeigen mit dem Zustand: %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and number of runs</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 so far · %3</source>
        <translation>%1 · bisher %2 · %3</translation>
    </message>
    <message>
        <source>No run selected</source>
        <translation>Kein Lauf ausgewählt</translation>
    </message>
    <message>
        <source>It can be seen where the runs are driven.</source>
        <translation>Zu sehen ist es dort, wo die Läufe gesteuert werden.</translation>
    </message>
    <message>
        <source>Select a run to read its log.</source>
        <translation>Einen Lauf auswählen, um sein Log zu lesen.</translation>
    </message>
    <message>
        <source>This run left no log on this machine.</source>
        <translation>Dieser Lauf hat auf diesem Rechner kein Log hinterlassen.</translation>
    </message>
    <message>
        <source>It appears when the first worker writes: %1.</source>
        <translation>Es erscheint, sobald der erste Worker schreibt: %1.</translation>
    </message>
    <message>
        <source>not seen in this session</source>
        <translation>in dieser Sitzung nicht gesehen</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>The login is not accepted any more; running jobs go on, %1. %2</source>
        <translation>Die Anmeldung wird nicht mehr angenommen; laufende Jobs laufen weiter, %1. %2</translation>
    </message>
    <message>
        <source>No connection, %1. Running jobs go on; it is tried again by itself. %2</source>
        <translation>Keine Verbindung, %1. Laufende Jobs laufen weiter; es wird von selbst erneut versucht. %2</translation>
    </message>
    <message>
        <source>Not logged in: nothing is launched or watched. Running jobs go on.</source>
        <translation>Nicht angemeldet: Nichts wird gestartet oder überwacht. Laufende Jobs laufen weiter.</translation>
    </message>
    <message>
        <source>Shown only: the runs are driven by %1.</source>
        <translation>Nur Anzeige: Die Läufe werden von %1 gesteuert.</translation>
    </message>
    <message>
        <source>Paused: nothing new is launched; what runs goes on.</source>
        <translation>Pausiert: Nichts Neues wird gestartet; was läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Simulated on the sandbox: no figure here is a measurement, and nothing costs money.</source>
        <translation>In der Sandbox simuliert: Keine Zahl hier ist eine Messung, und nichts kostet Geld.</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>The runs cannot be opened</source>
        <translation>Die Läufe können nicht geöffnet werden</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) are checked to run. Log in to a Lepton workspace to launch them, or try it on the sandbox: a simulated cluster on this machine that costs nothing.</source>
        <translation>
            <numerusform>%n Konfiguration ist zum Ausführen markiert. An einem Lepton-Arbeitsbereich anmelden, um sie zu starten, oder in der Sandbox ausprobieren: einem simulierten Cluster auf diesem Rechner, der nichts kostet.</numerusform>
            <numerusform>%n Konfigurationen sind zum Ausführen markiert. An einem Lepton-Arbeitsbereich anmelden, um sie zu starten, oder in der Sandbox ausprobieren: einem simulierten Cluster auf diesem Rechner, der nichts kostet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s) are checked to run. What they cost is shown before anything is launched.</source>
        <translation>
            <numerusform>%n Konfiguration ist zum Ausführen markiert. Was sie kostet, wird vor jedem Start angezeigt.</numerusform>
            <numerusform>%n Konfigurationen sind zum Ausführen markiert. Was sie kosten, wird vor jedem Start angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check configurations in the table: short trials of them run on your workspace, or on the built-in sandbox, and are watched here. Or give a budget, and the runs are chosen one after the other.</source>
        <translation>Markieren Sie Konfigurationen in der Tabelle: Kurze Probeläufe davon laufen in Ihrem Arbeitsbereich oder in der eingebauten Sandbox und werden hier beobachtet. Oder geben Sie ein Budget vor, und die Läufe werden nacheinander gewählt.</translation>
    </message>
</context>
<context>
    <name>gui::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>gui::ScatterPlot</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Doubtful runs</source>
        <translation>Zweifelhafte Läufe</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>Predicted = measured</source>
        <translation>Vorhergesagt = gemessen</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation>vorhergesagt = gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): %1 upwards, %2 to the right.</source>
        <translation>
            <numerusform>%n Lauf: %1 nach oben, %2 nach rechts.</numerusform>
            <numerusform>%n Läufe: %1 nach oben, %2 nach rechts.</numerusform>
        </translation>
    </message>
    <message>
        <source>on the Pareto front</source>
        <translation>auf der Pareto-Front</translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message numerus="yes">
        <source>%n predicted configuration(s): %1 upwards, %2 to the right.</source>
        <translation>
            <numerusform>%n vorhergesagte Konfiguration: %1 nach oben, %2 nach rechts.</numerusform>
            <numerusform>%n vorhergesagte Konfigurationen: %1 nach oben, %2 nach rechts.</numerusform>
        </translation>
    </message>
    <message>
        <source>the plan&apos;s own best</source>
        <translation>die beste des Plans</translation>
    </message>
</context>
<context>
    <name>gui::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>Dieser:</translation>
    </message>
    <message>
        <source>The documents folder</source>
        <translation>Der Dokumentenordner</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>Exportordner</translation>
    </message>
    <message>
        <source>“Tight” must not start above “Potential OOM”: lower the first or raise the second.</source>
        <translation>„Knapp“ darf nicht über „Möglicher OOM“ beginnen: den ersten Wert senken oder den zweiten erhöhen.</translation>
    </message>
    <message>
        <source>Planning works offline. The proxy applies to everything that this app fetches over the network.</source>
        <translation>Die Planung funktioniert offline. Der Proxy gilt für alles, was diese App über das Netzwerk lädt.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host name.</source>
        <translation>Den Hostnamen des Proxys eingeben.</translation>
    </message>
</context>
<context>
    <name>gui::SourcesDialog</name>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>Wird gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Add a folder of logs</source>
        <translation>Ordner mit Logs hinzufügen</translation>
    </message>
    <message>
        <source>Add logs, a run each</source>
        <translation>Logs hinzufügen, je ein Lauf</translation>
    </message>
    <message>
        <source>Logs and event files (*.log *.txt *.out *.err events.out.tfevents.*);;All files (*)</source>
        <translation>Logs und Event-Dateien (*.log *.txt *.out *.err events.out.tfevents.*);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n without a configuration</source>
        <translation>
            <numerusform>%1, %n ohne Konfiguration</numerusform>
            <numerusform>%1, %n ohne Konfiguration</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs of this project</source>
        <translation>Läufe dieses Projekts</translation>
    </message>
    <message>
        <source>%1 (files %2…)</source>
        <translation>%1 (Dateien %2…)</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>%1 (by hand)</source>
        <translation>%1 (von Hand)</translation>
    </message>
    <message>
        <source>%1: there are no logs of it</source>
        <translation>%1: keine Logs vorhanden</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Select the logs first that belong to it.</source>
        <translation>Zuerst die Logs auswählen, die dazu gehören.</translation>
    </message>
    <message>
        <source>No configuration of this plan is called “%1”. Choose one of the list, or type its whole name.</source>
        <translation>Keine Konfiguration dieses Plans heißt „%1“. Eine aus der Liste wählen oder den vollständigen Namen eingeben.</translation>
    </message>
</context>
<context>
    <name>gui::SpaceControls</name>
    <message>
        <source>Tensor parallel</source>
        <translation>Tensor Parallel</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>Pipeline Parallel</translation>
    </message>
    <message>
        <source>Virtual pipeline</source>
        <translation>Virtual Pipeline</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>Context Parallel</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>Expert Parallel</translation>
    </message>
    <message>
        <source>Expert tensor parallel</source>
        <translation>Expert Tensor Parallel</translation>
    </message>
    <message>
        <source>Micro batch</source>
        <translation>Micro-Batch</translation>
    </message>
    <message>
        <source>Global batch</source>
        <translation>Global Batch</translation>
    </message>
    <message>
        <source>FSDP group</source>
        <translation>FSDP-Gruppe</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein</translation>
    </message>
    <message>
        <source>selective: core attention</source>
        <translation>selektiv: Core Attention</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>the plan&apos;s: %1</source>
        <translation>wie im Plan: %1</translation>
    </message>
    <message>
        <source>%1 (the plan&apos;s)</source>
        <translation>%1 (wie im Plan)</translation>
    </message>
    <message>
        <source>The plan&apos;s cluster</source>
        <translation>Der Cluster des Plans</translation>
    </message>
    <message numerus="yes">
        <source>All %n alternative(s)</source>
        <translation>
            <numerusform>Die %n Alternative</numerusform>
            <numerusform>Alle %n Alternativen</numerusform>
        </translation>
    </message>
    <message>
        <source>Safe or tight (odds of OOM below %1)</source>
        <translation>Sicher oder knapp (OOM-Risiko unter %1)</translation>
    </message>
    <message>
        <source>Safe only (odds of OOM below %1)</source>
        <translation>Nur sicher (OOM-Risiko unter %1)</translation>
    </message>
    <message>
        <source>As planned (%1)</source>
        <translation>Wie geplant (%1)</translation>
    </message>
    <message>
        <source>Any that the GPU has (%1)</source>
        <translation>Jede, die die GPU hat (%1)</translation>
    </message>
    <message>
        <source>Choose a model and a cluster first.</source>
        <translation>Wählen Sie zuerst ein Modell und einen Cluster.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Safe first, tight as trades</source>
        <translation>Sicher zuerst, knapp als Kompromiss</translation>
    </message>
</context>
<context>
    <name>gui::SpaceModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: cell</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gui::SpacePage</name>
    <message>
        <source>Best configurations</source>
        <translation>Beste Konfigurationen</translation>
    </message>
    <message>
        <source>Numbers of GPUs</source>
        <translation>GPU-Anzahlen</translation>
    </message>
    <message>
        <source>Nothing was found that could be drawn.</source>
        <translation>Es wurde nichts gefunden, das sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>The plan is not complete</source>
        <translation>Der Plan ist nicht vollständig</translation>
    </message>
    <message>
        <source>A value cannot be read</source>
        <translation>Ein Wert ist nicht lesbar</translation>
    </message>
    <message>
        <source>The space cannot be searched</source>
        <translation>Der Suchraum lässt sich nicht durchsuchen</translation>
    </message>
    <message>
        <source>C&amp;opy as table</source>
        <translation>Als &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>It is selected in the plan&apos;s configurations.</source>
        <translation>Sie ist in den Konfigurationen des Plans ausgewählt.</translation>
    </message>
    <message>
        <source>The plan was changed: %1.</source>
        <translation>Der Plan wurde geändert: %1.</translation>
    </message>
    <message>
        <source>It is the plan&apos;s base as well: no list can say how its pipeline stages are cut.</source>
        <translation>Sie ist auch die Basis des Plans: Keine Liste kann angeben, wie ihre Pipeline-Stufen zerlegt sind.</translation>
    </message>
    <message>
        <source>The plan&apos;s lists cannot hold this configuration beside their other values: set it on the Plan page.</source>
        <translation>Die Listen des Plans können diese Konfiguration nicht neben ihren übrigen Werten enthalten: auf der Seite „Plan“ einstellen.</translation>
    </message>
    <message>
        <source>Searching the plan with it…</source>
        <translation>Plan wird damit durchsucht…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message>
        <source>Sear&amp;ch again</source>
        <translation>Erneut s&amp;uchen</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Die Suche wurde gestoppt</translation>
    </message>
    <message>
        <source>Nothing had been found by then. Search to the end, or narrow the space: pin knobs, or choose one cluster.</source>
        <translation>Bis dahin war nichts gefunden. Bis zum Ende suchen oder den Suchraum eingrenzen: Einstellungen festlegen oder einen einzigen Cluster wählen.</translation>
    </message>
</context>
<context>
    <name>gui::SpreadBar</name>
    <message>
        <source>Predicted peak memory with its spread</source>
        <translation>Vorhergesagter Spitzenspeicher mit seiner Streuung</translation>
    </message>
    <message>
        <source>%1 to %2 in 8 of 10 runs</source>
        <translation>%1 bis %2 bei 8 von 10 Läufen</translation>
    </message>
    <message>
        <source>¦ capacity %1</source>
        <translation>¦ Kapazität %1</translation>
    </message>
    <message>
        <source>8 in 10 runs predicted like this one need between %1 and %2; capacity %3</source>
        <translation>8 von 10 so vorhergesagten Läufen brauchen zwischen %1 und %2; Kapazität %3</translation>
    </message>
</context>
<context>
    <name>gui::StatusStrip</name>
    <message>
        <source>Search progress</source>
        <translation>Suchfortschritt</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Not searched: the plan has problems</source>
        <translation>Nicht durchsucht: Der Plan hat Probleme</translation>
    </message>
    <message>
        <source>%1 valid · %2 safe · %3 tight · %4 OOM</source>
        <translation>%1 gültig · %2 sicher · %3 knapp · %4 OOM</translation>
    </message>
    <message>
        <source>%1 · stopped before the end</source>
        <translation>%1 · vorzeitig angehalten</translation>
    </message>
    <message>
        <source>%1 · searching again…</source>
        <translation>%1 · Suche läuft erneut…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · trial ≈ %2</source>
        <translation>%1 · Probelauf ≈ %2</translation>
    </message>
</context>
<context>
    <name>gui::StepBars</name>
    <message>
        <source>Where the time of a step goes</source>
        <translation>Wofür die Zeit eines Schritts gebraucht wird</translation>
    </message>
</context>
<context>
    <name>gui::StepBoxes</name>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>measured: middle half and median</source>
        <translation>gemessen: mittlere Hälfte und Median</translation>
    </message>
    <message>
        <source>simulated: middle half and median</source>
        <translation>simuliert: mittlere Hälfte und Median</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message numerus="yes">
        <source>Step times of %n run(s)</source>
        <translation>
            <numerusform>Schrittzeiten von %n Lauf</numerusform>
            <numerusform>Schrittzeiten von %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>half of the steps between %1 and %2</source>
        <translation>die Hälfte der Schritte zwischen %1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%n outlier(s)</source>
        <translation>
            <numerusform>%n Ausreißer</numerusform>
            <numerusform>%n Ausreißer</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>vorhergesagt %1</translation>
    </message>
</context>
<context>
    <name>gui::StepChart</name>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Predicted step time</source>
        <translation>Vorhergesagte Schrittzeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step time (s)</source>
        <translation>Schrittzeit (s)</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>steps up to %1 are cut off</source>
        <translation>Schritte bis %1 sind abgeschnitten</translation>
    </message>
    <message>
        <source>Step time of %1</source>
        <translation>Schrittzeit von %1</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>Noch keine Schritte</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), median %1, last %2</source>
        <translation>
            <numerusform>%n Schritt, Median %1, letzter %2</numerusform>
            <numerusform>%n Schritte, Median %1, letzter %2</numerusform>
        </translation>
    </message>
    <message>
        <source>; predicted %1</source>
        <translation>; vorhergesagt %1</translation>
    </message>
</context>
<context>
    <name>gui::StepLines</name>
    <message>
        <source>Simulated steps</source>
        <translation>Simulierte Schritte</translation>
    </message>
    <message>
        <source>Measured steps</source>
        <translation>Gemessene Schritte</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>predicted, %1</source>
        <translation>vorhergesagt, %1</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>beste: %1</translation>
    </message>
    <message>
        <source>base: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>ausgewählt: %1</translation>
    </message>
    <message>
        <source>other runs</source>
        <translation>andere Läufe</translation>
    </message>
    <message>
        <source>outlier</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>cut off, up to %1</source>
        <translation>abgeschnitten, bis %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>%1 (warm-up)</source>
        <translation>%1 (Warm-up)</translation>
    </message>
    <message>
        <source>%1 (outlier)</source>
        <translation>%1 (Ausreißer)</translation>
    </message>
    <message numerus="yes">
        <source>Step time of %n run(s) over their steps</source>
        <translation>
            <numerusform>Schrittzeit von %n Lauf über seine Schritte</numerusform>
            <numerusform>Schrittzeit von %n Läufen über ihre Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 after the warm-up</source>
        <translation>%1 bis %2 nach dem Warm-up</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>vorhergesagt %1</translation>
    </message>
    <message>
        <source>Measured and simulated steps</source>
        <translation>Gemessene und simulierte Schritte</translation>
    </message>
</context>
<context>
    <name>gui::StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>gui::StorageDialog</name>
    <message>
        <source>Mark folders of runs or single files. Of a folder, what looks like logs and event files is copied, with all folders below it; what is here and unchanged is not copied again.</source>
        <translation>Ordner von Läufen oder einzelne Dateien markieren. Aus einem Ordner wird kopiert, was nach Logs und Event-Dateien aussieht, samt allen Ordnern darunter; was schon hier und unverändert ist, wird nicht erneut kopiert.</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>There is nothing more of this path than %1</source>
        <translation>Von diesem Pfad gibt es nur %1</translation>
    </message>
    <message>
        <source>Connecting to the workspace…</source>
        <translation>Verbindung zum Arbeitsbereich wird aufgebaut…</translation>
    </message>
    <message>
        <source>The workspace cannot be reached</source>
        <translation>Der Arbeitsbereich ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The login was refused</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>Not logged in to a workspace</source>
        <translation>An keinem Arbeitsbereich angemeldet</translation>
    </message>
    <message>
        <source>Log in to see the files in its storage.</source>
        <translation>Anmelden, um die Dateien in seinem Storage zu sehen.</translation>
    </message>
    <message>
        <source>The storage of this workspace cannot be read</source>
        <translation>Der Storage dieses Arbeitsbereichs kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>This workspace has no storage</source>
        <translation>Dieser Arbeitsbereich hat keinen Storage</translation>
    </message>
    <message>
        <source>Logs that jobs write to a mounted folder would be here. Add logs from this computer in its place.</source>
        <translation>Logs, die Jobs in einen eingehängten Ordner schreiben, stünden hier. Stattdessen Logs von diesem Rechner hinzufügen.</translation>
    </message>
    <message>
        <source>Looking into the storage…</source>
        <translation>Storage wird gelesen…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message>
        <source>&amp;Use what is here</source>
        <translation>&amp;Vorhandenes verwenden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Looking for logs: %n found</source>
        <translation>
            <numerusform>Suche nach Logs: %n gefunden</numerusform>
            <numerusform>Suche nach Logs: %n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files, %2</source>
        <translation>
            <numerusform>%1 von %n Datei, %2</numerusform>
            <numerusform>%1 von %n Dateien, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more problems.</source>
        <translation>
            <numerusform>%1 Und %n weiteres Problem.</numerusform>
            <numerusform>%1 Und %n weitere Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing there looks like a log or an event file.</source>
        <translation>Nichts davon sieht nach einem Log oder einer Event-Datei aus.</translation>
    </message>
</context>
<context>
    <name>gui::StorageTree</name>
    <message>
        <source>loading…</source>
        <translation>wird geladen…</translation>
    </message>
    <message>
        <source>could not be listed</source>
        <translation>konnte nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Not taken for a log: copied only when it is marked itself</source>
        <translation>%1
Nicht als Log erkannt: wird nur kopiert, wenn die Datei selbst markiert ist</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>gui::SubjectView</name>
    <message>
        <source>%1 by class</source>
        <translation>%1 nach Klasse</translation>
    </message>
    <message>
        <source>Predicted and measured</source>
        <translation>Vorhersage und Messung</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No measurement of this kind has a prediction.</source>
        <translation>Keine Messung dieser Art hat eine Vorhersage.</translation>
    </message>
    <message>
        <source>Measurements: %1</source>
        <translation>Messungen: %1</translation>
    </message>
    <message>
        <source>&amp;Wrong ones only</source>
        <translation>Nur &amp;falsche</translation>
    </message>
    <message>
        <source>Outside the &amp;band only</source>
        <translation>Nur außerhalb des &amp;Bands</translation>
    </message>
    <message>
        <source>&amp;Not predicted only</source>
        <translation>&amp;Nur nicht vorhergesagte</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted odds, on average: %1</source>
        <translation>Vorhergesagtes Risiko im Mittel: %1</translation>
    </message>
    <message>
        <source>Ran out of memory: %1</source>
        <translation>Speichermangel eingetreten: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>Rows with predicted odds like those of the bar; “Show all” shows the others again.</source>
        <translation>Zeilen mit ähnlichem vorhergesagtem Risiko wie beim Balken; „Alle zeigen“ zeigt die übrigen wieder an.</translation>
    </message>
    <message>
        <source>Export measurements</source>
        <translation>Messungen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::SummaryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column: cell</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Kind of model or software. Choose one to see its rows only.</source>
        <translation>Art von Modell oder Software. Eine wählen, um nur ihre Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
</context>
<context>
    <name>gui::TableExport</name>
    <message>
        <source>Export configurations</source>
        <translation>Konfigurationen exportieren</translation>
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
        <translation>Das Training kann so nicht gestartet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n GPU(s): about %2 and %3 for the whole training, by prediction.</source>
        <translation>
            <numerusform>%1 auf %n GPU: laut Vorhersage etwa %2 und %3 für das gesamte Training.</numerusform>
            <numerusform>%1 auf %n GPUs: laut Vorhersage etwa %2 und %3 für das gesamte Training.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, &amp;spend about %1 on a training of %2</source>
        <translation>&amp;Ja, etwa %1 für ein Training (%2) ausgeben</translation>
    </message>
    <message>
        <source>&amp;Start training for about %1</source>
        <translation>Training für etwa %1 &amp;starten</translation>
    </message>
    <message>
        <source>Without a dataset it trains on mock data: the model would learn nothing.</source>
        <translation>Ohne Datensatz wird mit Testdaten (mock data) trainiert: Das Modell würde nichts lernen.</translation>
    </message>
    <message>
        <source>Sandbox: the training is simulated and trains nothing.</source>
        <translation>Sandbox: Das Training ist simuliert und trainiert nichts.</translation>
    </message>
    <message>
        <source>Workspace %1. The training is billed from its start.</source>
        <translation>Arbeitsbereich %1. Das Training wird ab seinem Start berechnet.</translation>
    </message>
    <message>
        <source>Not logged in: the files can be exported, but nothing can be started.</source>
        <translation>Nicht angemeldet: Die Dateien lassen sich exportieren, aber nichts lässt sich starten.</translation>
    </message>
</context>
<context>
    <name>gui::TrainingPage</name>
    <message>
        <source>fp8 (per-tensor scaling)</source>
        <translation>fp8 (Skalierung pro Tensor)</translation>
    </message>
    <message>
        <source>mxfp8 (fp8_mx)</source>
        <translation>mxfp8 (fp8_mx)</translation>
    </message>
    <message>
        <source>Every combination of the values listed here is tried. Separate several values by commas.</source>
        <translation>Jede Kombination der hier angegebenen Werte wird durchprobiert. Mehrere Werte durch Kommas trennen.</translation>
    </message>
    <message>
        <source>Sequence lengths</source>
        <translation>Sequenzlängen</translation>
    </message>
    <message>
        <source>Global batch sizes</source>
        <translation>Global-Batch-Größen</translation>
    </message>
    <message>
        <source>Micro batch sizes</source>
        <translation>Micro-Batch-Größen</translation>
    </message>
    <message>
        <source>Recompute of some layers</source>
        <translation>Recompute einiger Layer</translation>
    </message>
    <message>
        <source>“%1” is not a recompute plan. Write for example selective:core_attn+mlp or full:2.</source>
        <translation>„%1“ ist kein Recompute-Plan. Zum Beispiel selective:core_attn+mlp oder full:2 schreiben.</translation>
    </message>
    <message>
        <source>%1 has no hardware for: %2</source>
        <translation>%1 hat keine Hardware für: %2</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Set batch, tokens and number formats</source>
        <translation>Batch, Tokens und Zahlenformate festlegen</translation>
    </message>
</context>
<context>
    <name>gui::TuneDialog</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Step time (expected)</source>
        <translation>Schrittzeit (erwartet)</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Speichermangel</translation>
    </message>
    <message>
        <source>Cost (expected)</source>
        <translation>Kosten (erwartet)</translation>
    </message>
    <message>
        <source>Sandbox: everything is simulated. Nothing is billed, and nothing it says is a measurement.</source>
        <translation>Sandbox: Alles ist simuliert. Nichts wird berechnet, und keine ihrer Angaben ist eine Messung.</translation>
    </message>
    <message>
        <source>Workspace %1. Runs are billed from their start.</source>
        <translation>Arbeitsbereich %1. Läufe werden ab ihrem Start berechnet.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Not logged in: log in to a workspace, or try it on the sandbox.</source>
        <translation>Nicht angemeldet: an einem Arbeitsbereich anmelden oder in der Sandbox ausprobieren.</translation>
    </message>
    <message>
        <source>There are no configurations to choose from: the Plan page says what keeps the search from finding any.</source>
        <translation>Es gibt keine Konfigurationen zur Auswahl: Die Seite „Plan“ sagt, warum die Suche keine findet.</translation>
    </message>
    <message>
        <source>Say how many runs or how much money it may take.</source>
        <translation>Geben Sie an, wie viele Läufe oder wie viel Geld es kosten darf.</translation>
    </message>
    <message>
        <source>Weighing the configurations…</source>
        <translation>Konfigurationen werden abgewogen…</translation>
    </message>
    <message>
        <source>Nothing would be run: %1. Raise the budget, or begin a new one.</source>
        <translation>Es würde nichts ausgeführt: %1. Erhöhen Sie das Budget, oder beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>It would end at once: %1.</source>
        <translation>Es wäre sofort zu Ende: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The budget pays for these %n run(s), about %1 with start-up, and for more.</source>
        <translation>
            <numerusform>Das Budget reicht für diesen %n Lauf, etwa %1 mit Startzeit, und für weitere.</numerusform>
            <numerusform>Das Budget reicht für diese %n Läufe, etwa %1 mit Startzeit, und für weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The budget pays for %n run(s) like these: about %1 with start-up.</source>
        <translation>
            <numerusform>Das Budget reicht für %n Lauf wie diesen: etwa %1 mit Startzeit.</numerusform>
            <numerusform>Das Budget reicht für %n Läufe wie diese: etwa %1 mit Startzeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start &amp;tuning</source>
        <translation>&amp;Tuning starten</translation>
    </message>
    <message>
        <source>Go on &amp;tuning</source>
        <translation>&amp;Tuning fortsetzen</translation>
    </message>
    <message>
        <source>launch settings</source>
        <translation>„Starteinstellungen“</translation>
    </message>
    <message>
        <source>It begins with the first of them. The others are the best by what is known now: each is chosen anew after every result.</source>
        <translation>Es beginnt mit dem ersten davon. Die anderen sind nach jetzigem Wissen die besten: jeder wird nach jedem Ergebnis neu gewählt.</translation>
    </message>
    <message>
        <source>Whole training (expected)</source>
        <translation>Ganzes Training (erwartet)</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that wait for their turn come first.</source>
        <translation>
            <numerusform>%n Lauf, der wartet, bis er an der Reihe ist, kommt zuerst.</numerusform>
            <numerusform>%n Läufe, die warten, bis sie an der Reihe sind, kommen zuerst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier failures no longer count: it ends after %n further one(s).</source>
        <translation>
            <numerusform>Frühere Fehlschläge zählen nicht mehr: Ende nach %n weiterem.</numerusform>
            <numerusform>Frühere Fehlschläge zählen nicht mehr: Ende nach %n weiteren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that wait for their turn are made.</source>
        <translation>
            <numerusform>%n Lauf, der wartet, bis er an der Reihe ist, wird ausgeführt.</numerusform>
            <numerusform>%n Läufe, die warten, bis sie an der Reihe sind, werden ausgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The base configuration costs about %1; the budget does not pay for it.</source>
        <translation>Die Basiskonfiguration kostet etwa %1; das Budget reicht dafür nicht.</translation>
    </message>
</context>
<context>
    <name>gui::Tuning</name>
    <message>
        <source>%1 and %2</source>
        <comment>days and dollars</comment>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 von %n Lauf</numerusform>
            <numerusform>%1 von %n Läufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>money</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>until nothing left saves %1</source>
        <translation>bis keine übrige mehr %1 spart</translation>
    </message>
    <message>
        <source>Tuning is done: nothing left is likely to beat the best by more than %1.</source>
        <translation>Das Tuning ist fertig: Keine übrige schlägt die beste voraussichtlich um mehr als %1.</translation>
    </message>
    <message>
        <source>Tuning is done: every configuration was run.</source>
        <translation>Das Tuning ist fertig: Jede Konfiguration wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Tuning is over: what is left would run out of memory. Search smaller batches, more recompute or more GPUs.</source>
        <translation>Das Tuning ist zu Ende: Den übrigen würde der Speicher ausgehen. Kleinere Batches, mehr Recompute oder mehr GPUs durchsuchen.</translation>
    </message>
    <message>
        <source>Tuning is over: the budget is used up. With more of it, it goes on where it stands.</source>
        <translation>Das Tuning ist zu Ende: Das Budget ist verbraucht. Mit mehr Budget geht es dort weiter, wo es steht.</translation>
    </message>
    <message>
        <source>Tuning is done: a further run would cost more than it is expected to save in the training.</source>
        <translation>Das Tuning ist fertig: Ein weiterer Lauf würde mehr kosten, als er im Training voraussichtlich spart.</translation>
    </message>
    <message>
        <source>Tuning is over: too many runs have failed. See why in the list before it goes on.</source>
        <translation>Das Tuning ist zu Ende: Zu viele Läufe sind fehlgeschlagen. Sehen Sie in der Liste nach, warum, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>Tuning was ended by hand. It can go on with what is left of its budget.</source>
        <translation>Das Tuning wurde von Hand beendet. Es kann mit dem Rest seines Budgets weitergehen.</translation>
    </message>
    <message>
        <source>Best so far: %1 with %2 a step (%3), %4 for the whole training.</source>
        <translation>Bisher beste: %1 mit %2 pro Schritt (%3), %4 für das ganze Training.</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>That is the base configuration.</source>
        <translation>Das ist die Basiskonfiguration.</translation>
    </message>
    <message>
        <source>The base configuration takes %1.</source>
        <translation>Die Basiskonfiguration braucht %1.</translation>
    </message>
    <message>
        <source>The base configuration is expected to take %1.</source>
        <translation>Die Basiskonfiguration braucht voraussichtlich %1.</translation>
    </message>
    <message>
        <source>Chosen last: %1, %2. %3 Expected: %4 a step (80 %: %5), out of memory %6.</source>
        <translation>Zuletzt gewählt: %1, %2. %3 Erwartet: %4 pro Schritt (80 %: %5), Speichermangel %6.</translation>
    </message>
    <message>
        <source>Chosen last: %1, %2. %3 Expected: %4 a step (80 %: %5), %7 for the whole training, out of memory %6.</source>
        <translation>Zuletzt gewählt: %1, %2. %3 Erwartet: %4 pro Schritt (80 %: %5), %7 für das ganze Training, Speichermangel %6.</translation>
    </message>
</context>
<context>
    <name>gui::TuningPanel</name>
    <message>
        <source>Tuning within budget</source>
        <translation>Tuning im Rahmen des Budgets</translation>
    </message>
    <message>
        <source>&amp;End tuning…</source>
        <translation>Tuning be&amp;enden…</translation>
    </message>
    <message>
        <source>Chooses no further run; what runs goes on to its end</source>
        <translation>Wählt keinen weiteren Lauf; was läuft, läuft bis zum Ende</translation>
    </message>
    <message>
        <source>&amp;Train with the best…</source>
        <translation>Mit der besten tra&amp;inieren…</translation>
    </message>
    <message>
        <source>Runs of the budget that are used</source>
        <translation>Verbrauchte Läufe des Budgets</translation>
    </message>
    <message>
        <source>Money of the budget that is spent</source>
        <translation>Ausgegebenes Geld des Budgets</translation>
    </message>
    <message>
        <source>Tuning has ended</source>
        <translation>Das Tuning ist beendet</translation>
    </message>
    <message>
        <source>Tuning is paused</source>
        <translation>Das Tuning pausiert</translation>
    </message>
    <message>
        <source>Choosing the next run…</source>
        <translation>Der nächste Lauf wird gewählt…</translation>
    </message>
    <message>
        <source>The next run is chosen when one of those under way has ended.</source>
        <translation>Der nächste Lauf wird gewählt, wenn einer der laufenden beendet ist.</translation>
    </message>
    <message>
        <source>The next run is chosen when the configurations are known and the machines can be reached.</source>
        <translation>Der nächste Lauf wird gewählt, sobald die Konfigurationen bekannt und die Maschinen erreichbar sind.</translation>
    </message>
    <message>
        <source>End tuning</source>
        <translation>Tuning beenden</translation>
    </message>
    <message>
        <source>Choose no further run?</source>
        <translation>Keinen weiteren Lauf wählen?</translation>
    </message>
    <message>
        <source>Runs under way go on to their end. The tuning can go on later with what is left of its budget.</source>
        <translation>Laufende Läufe laufen bis zum Ende. Das Tuning kann später mit dem Rest seines Budgets weitergehen.</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The tuning cannot be ended</source>
        <translation>Das Tuning kann nicht beendet werden</translation>
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
        <translation>Band der Vorhersage</translation>
    </message>
    <message>
        <source>%1: left axis</source>
        <translation>%1: linke Achse</translation>
    </message>
    <message>
        <source>%1: right axis</source>
        <translation>%1: rechte Achse</translation>
    </message>
    <message>
        <source>hollow: outside the limits</source>
        <translation>hohl: außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>nichts passt</translation>
    </message>
    <message>
        <source>%1 and %2 over %3.</source>
        <translation>%1 und %2 über %3.</translation>
    </message>
    <message>
        <source>outside the limits</source>
        <translation>außerhalb der Grenzen</translation>
    </message>
</context>
<context>
    <name>gui::VariableTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Secret of the workspace</source>
        <translation>Secret des Arbeitsbereichs</translation>
    </message>
</context>
<context>
    <name>gui::Verdict</name>
    <message>
        <source>Safe</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Potential OOM</source>
        <translation>Möglicher OOM</translation>
    </message>
</context>
<context>
    <name>gui::VerdictTexts</name>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Peak %1 of %2 · %3 · reached in: %4</source>
        <translation>Spitze %1 von %2 · %3 · erreicht in: %4</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>−%1 · step time about %2 · then %3, odds %4</source>
        <translation>−%1 · Schrittzeit etwa %2 · dann %3, Risiko %4</translation>
    </message>
</context>
<context>
    <name>gui::WelcomePage</name>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Neuer Plan</translation>
    </message>
    <message>
        <source>Choose a model and a cluster, and see what every way to split the training would take.</source>
        <translation>Modell und Cluster wählen und sehen, was jede Aufteilung des Trainings kosten würde.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Continue a saved project, or read the args.json of an earlier run.</source>
        <translation>Ein gespeichertes Projekt fortsetzen oder die args.json eines früheren Laufs lesen.</translation>
    </message>
    <message>
        <source>&amp;Try the example</source>
        <translation>Bei&amp;spiel ausprobieren</translation>
    </message>
    <message>
        <source>Llama 3.1 8B on 64 H200 or H100 GPUs: a finished plan to look around in.</source>
        <translation>Llama 3.1 8B auf 64 H200- oder H100-GPUs: ein fertiger Plan zum Umsehen.</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>%1 — not found in %2</source>
        <translation>%1 – nicht gefunden in %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>gui::WholeSpace</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>its best</source>
        <translation>seine beste</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>step time with its band</comment>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>the plan&apos;s own best</source>
        <translation>die beste des Plans</translation>
    </message>
    <message>
        <source>as fast as the plan&apos;s own best</source>
        <translation>so schnell wie die beste des Plans</translation>
    </message>
    <message>
        <source>%1 sooner than the plan&apos;s own best</source>
        <translation>%1 früher fertig als die beste des Plans</translation>
    </message>
    <message>
        <source>%1 later than the plan&apos;s own best</source>
        <translation>%1 später fertig als die beste des Plans</translation>
    </message>
    <message>
        <source>the best trade of time for money</source>
        <translation>der beste Kompromiss zwischen Zeit und Geld</translation>
    </message>
    <message>
        <source>the cheapest that is done in time</source>
        <translation>die günstigste Anzahl, die rechtzeitig fertig wird</translation>
    </message>
    <message>
        <source>the fastest that the budget pays for</source>
        <translation>die schnellste Anzahl, für die das Budget reicht</translation>
    </message>
    <message>
        <source>Twice as many save no time.</source>
        <translation>Doppelt so viele sparen keine Zeit.</translation>
    </message>
    <message>
        <source>Twice as many save %1 for %2 more.</source>
        <translation>Doppelt so viele sparen %1 und kosten %2 mehr.</translation>
    </message>
    <message>
        <source>Twice as many save %1 and %2.</source>
        <translation>Doppelt so viele sparen %1 und %2.</translation>
    </message>
    <message>
        <source>Half as many are no slower.</source>
        <translation>Halb so viele sind nicht langsamer.</translation>
    </message>
    <message>
        <source>Half as many take %1 longer and save %2.</source>
        <translation>Halb so viele brauchen %1 länger und sparen %2.</translation>
    </message>
    <message>
        <source>Half as many take %1 longer and save no money.</source>
        <translation>Halb so viele brauchen %1 länger und sparen kein Geld.</translation>
    </message>
    <message>
        <source>%1 GPUs: %2</source>
        <translation>%1 GPUs: %2</translation>
    </message>
    <message>
        <source>No number of GPUs is done by the deadline; the fastest is %1 (predicted). Allow more days, more GPUs, or another cluster.</source>
        <translation>Keine GPU-Anzahl ist bis zur Frist fertig; am schnellsten sind %1 (vorhergesagt). Lassen Sie mehr Tage, mehr GPUs oder einen anderen Cluster zu.</translation>
    </message>
    <message>
        <source>The budget pays for no number of GPUs; the cheapest is %1 (predicted). Raise it, or train on fewer tokens.</source>
        <translation>Das Budget reicht für keine GPU-Anzahl; am günstigsten sind %1 (vorhergesagt). Erhöhen Sie es, oder trainieren Sie mit weniger Tokens.</translation>
    </message>
    <message>
        <source>No number of GPUs keeps both limits. The fastest is %1; the cheapest is %2 (predicted).</source>
        <translation>Keine GPU-Anzahl hält beide Grenzen ein. Am schnellsten sind %1; am günstigsten sind %2 (vorhergesagt).</translation>
    </message>
    <message>
        <source>No configuration fits on any of these numbers of GPUs: allow more GPUs, or higher odds of running out of memory.</source>
        <translation>Bei keiner dieser GPU-Anzahlen passt eine Konfiguration: Lassen Sie mehr GPUs oder ein höheres OOM-Risiko zu.</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1 (vorhergesagt)</translation>
    </message>
    <message>
        <source>Step time, with the 80 % band: %1 s</source>
        <translation>Schrittzeit mit dem 80-%-Band: %1 s</translation>
    </message>
    <message>
        <source>%1 model TFLOPS per GPU, MFU %2</source>
        <translation>%1 Modell-TFLOPS pro GPU, MFU %2</translation>
    </message>
    <message>
        <source>Peak %1 of %2</source>
        <translation>Spitze %1 von %2</translation>
    </message>
    <message>
        <source>plan</source>
        <comment>in place of a rank</comment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>nichts passt</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>#%1: %2</source>
        <comment>rank: settings</comment>
        <translation>#%1: %2</translation>
    </message>
    <message>
        <source>The plan&apos;s own best is the best of the whole space: %1 on %2 (predicted).</source>
        <translation>Die beste des Plans ist die beste des ganzen Suchraums: %1 auf %2 (vorhergesagt).</translation>
    </message>
    <message>
        <source>The best of the whole space takes %1 on %2 (predicted).</source>
        <translation>Die beste des ganzen Suchraums braucht %1 auf %2 (vorhergesagt).</translation>
    </message>
    <message>
        <source>The best of the whole space takes %1 on %2 (predicted): %3.</source>
        <translation>Die beste des ganzen Suchraums braucht %1 auf %2 (vorhergesagt): %3.</translation>
    </message>
    <message>
        <source>Stopped: what was found so far; better ones may be left.</source>
        <translation>Gestoppt: das bisher Gefundene; bessere sind möglicherweise noch übrig.</translation>
    </message>
    <message>
        <source>Every one of %1 combinations was considered: %2 break a rule of the framework, %3 are provably slower than those listed, %4 cannot fit whatever is recomputed; the other %5 were estimated.</source>
        <translation>Jede von %1 Kombinationen wurde betrachtet: %2 verletzen eine Regel des Frameworks, %3 sind nachweislich langsamer als die aufgeführten, %4 können auch mit jedem Recompute nicht passen; die übrigen %5 wurden geschätzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s) finish in %1 (predicted): %2.</source>
        <translation>
            <numerusform>%n GPU braucht %1 (vorhergesagt): %2.</numerusform>
            <numerusform>%n GPUs brauchen %1 (vorhergesagt): %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the numbers looked at only %1 GPUs keep the limits.</source>
        <translation>Von den betrachteten Anzahlen halten nur %1 GPUs die Grenzen ein.</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2 GPUs keep the limits (%n of the numbers looked at).</source>
        <translation>
            <numerusform>%1 bis %2 GPUs halten die Grenzen ein (%n der betrachteten Anzahlen).</numerusform>
            <numerusform>%1 bis %2 GPUs halten die Grenzen ein (%n der betrachteten Anzahlen).</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tight: its odds of running out of memory are %1.</source>
        <translation>Sie ist knapp: Ihr OOM-Risiko ist %1.</translation>
    </message>
    <message>
        <source>%1 later than the plan&apos;s own best, which is tight</source>
        <translation>%1 später fertig als die beste des Plans, die knapp ist</translation>
    </message>
    <message>
        <source>It is the fastest and the cheapest.</source>
        <translation>Das ist die schnellste und die günstigste Anzahl.</translation>
    </message>
    <message>
        <source>It is the fastest, and costs little more than the cheapest (%1 GPUs).</source>
        <translation>Das ist die schnellste Anzahl, und sie kostet kaum mehr als die günstigste (%1 GPUs).</translation>
    </message>
    <message>
        <source>It is the cheapest: more GPUs save little time for much money.</source>
        <translation>Das ist die günstigste Anzahl: Mehr GPUs sparen wenig Zeit für viel Geld.</translation>
    </message>
    <message>
        <source>The curve bends here: up to it more GPUs save time for little money, beyond it for much.</source>
        <translation>Hier knickt die Kurve ab: Bis dahin sparen mehr GPUs Zeit für wenig Geld, darüber hinaus für viel.</translation>
    </message>
    <message>
        <source>Twice as many save %1.</source>
        <translation>Doppelt so viele sparen %1.</translation>
    </message>
    <message>
        <source>Half as many take %1 longer.</source>
        <translation>Halb so viele brauchen %1 länger.</translation>
    </message>
    <message>
        <source>trade</source>
        <comment>in place of a rank</comment>
        <translation>Kompromiss</translation>
    </message>
    <message>
        <source>Trades are up to %1 faster, with odds up to %2 of running out of memory.</source>
        <translation>Kompromisse sind bis zu %1 schneller, bei einem OOM-Risiko bis %2.</translation>
    </message>
</context>
<context>
    <name>gui::WholeSpaceWindow</name>
    <message>
        <source>Every figure is a prediction (estimator version %1); nothing was run or measured for it.</source>
        <translation>Jede Zahl ist eine Vorhersage (Version %1 des Schätzers); nichts wurde dafür ausgeführt oder gemessen.</translation>
    </message>
    <message>
        <source>&amp;Best configurations</source>
        <translation>&amp;Beste Konfigurationen</translation>
    </message>
    <message>
        <source>%1 on %2 billion tokens. What is not pinned below is searched over everything that the framework allows, whatever the plan&apos;s own lists say.</source>
        <translation>%1 mit %2 Mrd. Tokens. Was unten nicht festgelegt ist, wird über alles durchsucht, was das Framework zulässt, unabhängig von den Listen des Plans.</translation>
    </message>
    <message>
        <source>How many GPUs &amp;should I rent?</source>
        <translation>Wie viele GPUs soll ich &amp;mieten?</translation>
    </message>
</context>
<context>
    <name>gui::WhyNotDialog</name>
    <message>
        <source>Why not?</source>
        <translation>Warum nicht?</translation>
    </message>
    <message>
        <source>Rules and how many combinations each rejected</source>
        <translation>Regeln und Anzahl der jeweils abgelehnten Kombinationen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Search the rejected combinations, e.g. “tp 6” or “heads”</source>
        <translation>Abgelehnte Kombinationen durchsuchen, z. B. „tp 6“ oder „heads“</translation>
    </message>
    <message>
        <source>Search the rejected combinations</source>
        <translation>Abgelehnte Kombinationen durchsuchen</translation>
    </message>
    <message>
        <source>Rejected combinations</source>
        <translation>Abgelehnte Kombinationen</translation>
    </message>
    <message>
        <source>There is no search yet. Complete the plan first.</source>
        <translation>Es gibt noch keine Suche. Zuerst den Plan vervollständigen.</translation>
    </message>
    <message>
        <source>Of %1 combinations %2 are valid and %3 break a rule. Each is counted under the first rule that it breaks.</source>
        <translation>Von %1 Kombinationen sind %2 gültig, und %3 verletzen eine Regel. Jede zählt bei der ersten Regel, die sie verletzt.</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
</context>
<context>
    <name>gui::WorkTree</name>
    <message>
        <source>Where the time of a step goes, as a table</source>
        <translation>Wofür die Zeit eines Schritts gebraucht wird, als Tabelle</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Compared: time</source>
        <translation>Verglichen: Zeit</translation>
    </message>
    <message>
        <source>Compared: share</source>
        <translation>Verglichen: Anteil</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Seconds of the step, predicted</source>
        <translation>Sekunden des Schritts, vorhergesagt</translation>
    </message>
    <message>
        <source>Share of the step, predicted</source>
        <translation>Anteil am Schritt, vorhergesagt</translation>
    </message>
    <message>
        <source>What this configuration takes longer (+) or less (−) than the one compared with</source>
        <translation>Was diese Konfiguration länger (+) oder kürzer (−) braucht als die verglichene</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>gui::Workspace</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message numerus="yes">
        <source>select %n configuration(s) to run</source>
        <translation>
            <numerusform>„%n Konfiguration für Lauf markieren“</numerusform>
            <numerusform>„%n Konfigurationen für Lauf markieren“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deselect %n configuration(s)</source>
        <translation>
            <numerusform>„Markierung von %n Konfiguration aufheben“</numerusform>
            <numerusform>„Markierung von %n Konfigurationen aufheben“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::WorkspaceIndicator</name>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>workspace · the token expires in 2 days</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Arbeitsbereich: %1</translation>
    </message>
</context>
<context>
    <name>launch::RunLog</name>
    <message>
        <source>The log cannot be written: %1</source>
        <translation>Das Log kann nicht geschrieben werden: %1</translation>
    </message>
</context>
</TS>
