package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunAccountTest {

    private static final Problem FIRST = Problem.of(JobCode.FILTER_REVIEW, 1);
    private static final Problem SECOND = Problem.of(JobCode.FILTER_REVIEW, 2);
    private static final Problem OF_RUN = Problem.of(JobCode.RECOVERED);

    @Test
    void lists_what_documents_say_in_their_order_whichever_was_made_first() {
        RunAccount account = new RunAccount();
        account.ofDocument(1, List.of(SECOND));
        account.ofDocument(0, List.of(FIRST));
        account.note(OF_RUN);

        assertThat(account.problems()).containsExactly(OF_RUN, FIRST, SECOND);
    }

    @Test
    void says_once_what_was_noticed_twice() {
        RunAccount account = new RunAccount();
        account.note(OF_RUN);
        account.note(OF_RUN);
        account.ofDocument(0, List.of(OF_RUN, FIRST));

        assertThat(account.problems()).containsExactly(OF_RUN, FIRST);
    }
}
