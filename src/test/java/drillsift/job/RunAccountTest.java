package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunAccountTest {

    @Test
    void missing_characters_stand_in_one_order_whichever_document_was_ready_first() {
        RunAccount account = new RunAccount();
        account.missing(new TreeSet<>(List.of(0x1F600, 0x20BB7)));
        account.missing(new TreeSet<>(List.of(0x0041)));

        assertThat(account.missing()).containsExactly(0x0041, 0x1F600, 0x20BB7);
    }
}
