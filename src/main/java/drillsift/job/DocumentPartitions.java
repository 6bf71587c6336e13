package drillsift.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition per unit of printing. */
final class DocumentPartitions implements Partitioner {

    static final String DOCUMENT = "document";

    private final Documents documents;
    private final Progress progress;

    DocumentPartitions(Documents documents, Progress progress) {
        this.documents = documents;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Integer> units = documents.units();
        int all = units.stream().mapToInt(count -> count).sum();
        progress.stage("report", all, "documents");
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(DOCUMENT, i);
            partitions.put("document-" + i, context);
        }
        return partitions;
    }
}
