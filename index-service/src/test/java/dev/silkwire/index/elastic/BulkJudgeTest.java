package dev.silkwire.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silkwire.contracts.JournalEntry.Reason;
import dev.silkwire.index.store.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class BulkJudgeTest {
  @ParameterizedTest(name = "{0} {1} is {2}: {3}")
  @CsvFileSource(resources = "/bulk-verdicts.csv", numLinesToSkip = 1)
  void eachAnswerHasOneVerdict(int status, String type, String verdict, String why) {
    String judged =
        switch (BulkJudge.judge(status, type, "because")) {
          case Verdict.Done done -> "done";
          case Verdict.Stale stale -> "stale";
          case Verdict.Retry retry -> "retry";
          case Verdict.Dead dead -> "dead";
        };
    assertThat(judged).as(why).isEqualTo(verdict);
  }

  @Test
  void aDeadDocumentSaysWhichKindOfTrouble() {
    assertThat(BulkJudge.judge(413, null, null))
        .isInstanceOfSatisfying(
            Verdict.Dead.class,
            dead -> assertThat(dead.reason()).isEqualTo(Reason.RECORD_TOO_LARGE));
    assertThat(BulkJudge.judge(400, "document_parsing_exception", "failed to parse field [at]"))
        .isEqualTo(
            new Verdict.Dead(
                Reason.MAPPING_REJECTED,
                "400 document_parsing_exception: failed to parse field [at]"));
  }
}
