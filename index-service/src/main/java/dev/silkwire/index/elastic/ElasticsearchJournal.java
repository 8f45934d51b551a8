package dev.silkwire.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.silkwire.contracts.JournalEntry;
import dev.silkwire.index.journal.JournalSearch;
import dev.silkwire.index.store.Shelf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the journal through the alias {@code news-journal}. */
@Component
final class ElasticsearchJournal implements JournalSearch {
  private static final int OLDEST = 100;

  private final ElasticsearchClient client;
  private final Calls calls;

  ElasticsearchJournal(ElasticsearchClient client, ElasticsearchSettings settings) {
    this.client = client;
    this.calls = new Calls(settings);
  }

  @Override
  public Entries of(Set<String> ids) {
    SearchResponse<JournalEntry> newest = search(ids, SortOrder.Desc, MOST - OLDEST);
    List<JournalEntry> entries = new ArrayList<>(found(newest).reversed());
    var hits = newest.hits().total();
    long total = hits == null ? entries.size() : hits.value();
    if (total > entries.size()) {
      entries.addAll(0, found(search(ids, SortOrder.Asc, OLDEST)));
    }
    Map<String, JournalEntry> once = new LinkedHashMap<>(); // the same entry in two months
    entries.forEach(entry -> once.putIfAbsent(entry.id(), entry));
    return new Entries(List.copyOf(once.values()), Math.max(0, total - entries.size()));
  }

  private SearchResponse<JournalEntry> search(Set<String> ids, SortOrder order, int size) {
    Query byAnyId = byAnyId(ids);
    return calls.make(
        () ->
            client.search(
                search ->
                    search
                        .index(Shelf.JOURNAL.alias())
                        .size(size)
                        .trackTotalHits(track -> track.enabled(true))
                        .query(byAnyId)
                        .sort(by -> by.field(field -> field.field("at").order(order)))
                        .sort(by -> by.field(field -> field.field("id").order(order))),
                JournalEntry.class));
  }

  private static Query byAnyId(Set<String> ids) {
    List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
    BoolQuery.Builder any = new BoolQuery.Builder();
    for (String field : List.of("url_id", "article", "id")) {
      any.should(by -> by.terms(t -> t.field(field).terms(v -> v.value(values))));
    }
    return any.build()._toQuery();
  }

  private static List<JournalEntry> found(SearchResponse<JournalEntry> response) {
    return response.hits().hits().stream().map(Hit::source).filter(Objects::nonNull).toList();
  }
}
