package drillsift.report;

import com.sun.management.OperatingSystemMXBean;
import drillsift.aggregate.CampaignFigures;
import drillsift.message.Language;
import drillsift.report.named.DepartmentModel;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SamplePeople;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tells how many pages of named lists are printed in a second, side by side as a run does. */
final class PrintLists {

    private static final int DOCUMENTS = 40;
    private static final int PEOPLE = 120;
    private static final int ROUNDS = 5; // the first of them warm Java up

    private PrintLists() {}

    public static void main(String[] arguments) throws Exception {
        ReportEngine engine = new ReportEngine(Map.of());
        CampaignFigures figures = SampleFigures.threeRounds().build();
        ReportTexts texts = new ReportTexts(Language.JA);
        List<Callable<Integer>> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            int people = PEOPLE + i % 7;
            documents.add(
                    () ->
                            engine.render(
                                            DepartmentModel.of(
                                                    figures,
                                                    SamplePeople.of("営業本部/営業第一部", people),
                                                    texts))
                                    .pages());
        }
        for (int round = 1; round <= ROUNDS; round++) {
            print(round, documents);
        }
    }

    private static void print(int round, List<Callable<Integer>> documents) throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        long cpu = cpuTime();
        long start = System.nanoTime();
        int pages = 0;
        for (Future<Integer> document : workers.invokeAll(documents)) {
            pages += document.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (cpuTime() - cpu) / 1e9;
        workers.shutdown();
        System.out.printf(
                Locale.ROOT,
                "round %d: %d pages, %.0f pages/s, %.0f pages a CPU second%n",
                round,
                pages,
                pages / seconds,
                pages / cpuSeconds);
    }

    private static long cpuTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
