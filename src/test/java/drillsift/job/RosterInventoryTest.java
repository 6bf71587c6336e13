package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.SourceRef;
import drillsift.job.file.RosterInput;
import drillsift.read.SourceSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RosterInventoryTest {

    private static final SourceSettings PLAIN = SourceSettings.in(ZoneId.of("Asia/Tokyo"));

    private static String digest(SourceSettings settings) {
        SourceRef where = new SourceRef("job.yaml", 6);
        RosterInput input = new RosterInput("people.xlsx", Path.of("people.xlsx"), settings, where);
        return RosterInventory.digest(input, "0".repeat(64));
    }

    @Test
    void two_sheets_of_one_workbook_are_two_lists_of_people() {
        assertThat(digest(PLAIN.withPart("第1回")))
                .isNotEqualTo(digest(PLAIN.withPart("第2回")))
                .isNotEqualTo(digest(PLAIN));
    }
}
