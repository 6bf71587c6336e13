package drillsift.report.csv;

import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.DeviceCount;
import drillsift.aggregate.RoundFigures.Waterfall;
import drillsift.report.VisibleSpeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From records to accesses of people, and what those people used. */
final class RecordRows {

    private RecordRows() {}

    static void waterfall(RoundFigures round, List<List<String>> rows) {
        Waterfall waterfall = round.waterfall();
        if (waterfall.raw() == 0 && VisibleSpeed.isHidden(round)) {
            return; // to protect individuals
        }
        Map<String, Long> steps = new LinkedHashMap<>();
        steps.put("raw", waterfall.raw());
        steps.put("duplicates", waterfall.duplicates());
        steps.put("after_close", waterfall.afterClose());
        steps.put("machine_certain", waterfall.machineCertain());
        steps.put("machine_likely", waterfall.machineLikely());
        steps.put("uncertain", waterfall.uncertain());
        steps.put("human", waterfall.human());
        int position = 1;
        for (Map.Entry<String, Long> step : steps.entrySet()) {
            String count = String.valueOf(step.getValue());
            String place = String.valueOf(position++);
            rows.add(List.of(TimeRows.number(round), place, step.getKey(), count));
        }
    }

    static void devices(RoundFigures round, List<List<String>> rows) {
        for (DeviceCount device : round.devices()) {
            String people = String.valueOf(device.people());
            rows.add(List.of(TimeRows.number(round), device.device(), device.os(), people));
        }
    }
}
