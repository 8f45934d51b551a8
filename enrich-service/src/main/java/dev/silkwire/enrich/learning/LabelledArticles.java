package dev.silkwire.enrich.learning;

import dev.silkwire.contracts.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads labelled articles, one JSON object a line: {@code {"title"?, "text", "topics": [...]}}. */
public final class LabelledArticles {
  /** They are held in memory. */
  private static final int MOST = 40_000;

  private static final int MOST_TOPICS = 1_000;
  private static final int LONGEST_ID = 100;

  /** The head of an article tells its topics; books need not be read to their ends. */
  private static final int LONGEST_TEXT = 100_000;

  private LabelledArticles() {}

  public static List<LabelledArticle> read(BufferedReader in) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    Set<String> topics = new LinkedHashSet<>();
    long number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (articles.size() == MOST) {
        throw new LabelProblem(number, "more than " + MOST + " articles; give fewer");
      }
      LabelledArticle article = article(line, number);
      articles.add(article);
      topics.addAll(article.topics());
      if (topics.size() > MOST_TOPICS) {
        throw new LabelProblem(number, "more than " + MOST_TOPICS + " different topics");
      }
    }
    if (topics.isEmpty()) {
      throw new LabelProblem("no article has a topic; each line should have \"topics\": [\"…\"]");
    }
    return articles;
  }

  private static LabelledArticle article(String line, long number) throws LabelProblem {
    JsonNode json;
    try {
      json = EventJson.MAPPER.readTree(line);
    } catch (JacksonException e) {
      throw new LabelProblem(number, "not JSON: " + e.getOriginalMessage());
    }
    if (json == null || !json.isObject()) {
      throw new LabelProblem(number, "not a JSON object with text and topics");
    }
    if (!json.path("text").isString()) {
      throw new LabelProblem(number, "lacks the field text");
    }
    if (!json.path("topics").isArray()) {
      throw new LabelProblem(number, "lacks the list topics; [] where it has none");
    }
    Set<String> topics = new LinkedHashSet<>();
    for (JsonNode topic : json.path("topics")) {
      String id = topic.asString("").strip();
      if (!topic.isString() || id.isEmpty() || id.length() > LONGEST_ID) {
        throw new LabelProblem(
            number, "a topic should be a word of at most " + LONGEST_ID + " characters: " + topic);
      }
      topics.add(id);
    }
    String text = json.path("text").asString();
    return new LabelledArticle(
        json.path("title").asString(""),
        text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
        topics);
  }
}
