package drillsift.report;

import com.sun.management.OperatingSystemMXBean;
import drillsift.aggregate.CampaignFigures;
import drillsift.message.Language;
import drillsift.report.named.DepartmentModel;
import drillsift.report.named.DepartmentPeople;
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

/**
 * Tells how many pages of named lists are printed in a second, side by side as a run does: those of
 * many departments, then those of a few large ones.
 */
final class PrintLists {

    private static final int ROUNDS = 5; // the first of them warm Java up

    private PrintLists() {}

    public static void main(String[] arguments) throws Exception {
        ReportEngine engine = new ReportEngine(Map.of());
        print("40 departments of 120", documents(engine, 40, 120));
        print("4 departments of 3,000", documents(engine, 4, 3_000));
    }

    private static List<Callable<Integer>> documents(ReportEngine engine, int count, int people) {
        CampaignFigures figures = SampleFigures.threeRounds().build();
        ReportTexts texts = new ReportTexts(Language.JA);
        List<Callable<Integer>> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DepartmentPeople listed = SamplePeople.of("営業本部/営業第一部", people + i % 7);
            documents.add(() -> engine.render(DepartmentModel.of(figures, listed, texts)).pages());
        }
        return documents;
    }

    private static void print(String what, List<Callable<Integer>> documents) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.print(what + ", round " + round + ": ");
            print(documents);
        }
    }

    private static void print(List<Callable<Integer>> documents) throws Exception {
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
                "%d pages, %.0f pages/s, %.2f ms of CPU time a page%n",
                pages,
                pages / seconds,
                1000 * cpuSeconds / pages);
    }

    private static long cpuTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
