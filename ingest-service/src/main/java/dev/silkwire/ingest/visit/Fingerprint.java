package dev.silkwire.ingest.visit;

import dev.silkwire.contracts.Block;
import dev.silkwire.contracts.EventJson;
import dev.silkwire.contracts.Hashes;
import dev.silkwire.ingest.extract.ExtractedArticle;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What an article was made of, in hashes of 48 bits: small enough to be kept for every URL, and
 * enough to tell later which fields and blocks are others.
 *
 * @param whole of everything that was extracted, also what makes no revision
 * @param fields of the {@link RevisionFields}, in their order
 * @param blocks of the blocks; empty where there are more than {@link #MOST_BLOCKS}
 * @param blockCount how many blocks there are
 */
@SuppressWarnings("ArrayRecordComponent") // compared by their parts
record Fingerprint(long whole, long[] fields, long[] blocks, int blockCount) {
  /** A kept fingerprint has at most four kilobytes. */
  static final int MOST_BLOCKS = 500;

  private static final int FIELDS = 6;
  private static final int HASH_BYTES = 6;
  private static final int HEAD_BYTES = Integer.BYTES + (1 + FIELDS) * HASH_BYTES;

  static Fingerprint of(ExtractedArticle article) {
    long[] fields =
        RevisionFields.of(article).values().stream().mapToLong(Fingerprint::hash).toArray();
    int count = article.blocks().size();
    long[] blocks = count > MOST_BLOCKS ? new long[0] : blocksOf(article);
    return new Fingerprint(hash(Hashes.of(EventJson.write(article))), fields, blocks, count);
  }

  /** The blocks of an article, however many, each with its type and level. */
  static long[] blocksOf(ExtractedArticle article) {
    return article.blocks().stream().mapToLong(Fingerprint::hash).toArray();
  }

  /** As it is kept: base64 of the number of blocks and the hashes. */
  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + blocks.length * HASH_BYTES);
    bytes.putInt(blockCount);
    put(bytes, whole);
    for (long field : fields) {
      put(bytes, field);
    }
    for (long block : blocks) {
      put(bytes, block);
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Read back; empty where it is none, or one of another make. */
  static Optional<Fingerprint> parse(String text) {
    byte[] kept;
    try {
      kept = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
    if (kept.length < HEAD_BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    int count = bytes.getInt();
    int blocks = (kept.length - HEAD_BYTES) / HASH_BYTES;
    if (kept.length != HEAD_BYTES + blocks * HASH_BYTES
        || blocks != (count > MOST_BLOCKS ? 0 : count)) {
      return Optional.empty();
    }
    return Optional.of(new Fingerprint(get(bytes), get(bytes, FIELDS), get(bytes, blocks), count));
  }

  /** Whether everything that was extracted is the same. */
  boolean sameAs(Fingerprint other) {
    return whole == other.whole && Arrays.equals(fields, other.fields);
  }

  boolean hasAllBlocks() {
    return blocks.length == blockCount;
  }

  private static long hash(Block block) {
    return hash(block.type().word() + block.level() + "\n" + block.text());
  }

  private static long hash(String text) {
    return Long.parseLong(Hashes.of(text), 0, 2 * HASH_BYTES, 16);
  }

  private static void put(ByteBuffer bytes, long hash) {
    bytes.putShort((short) (hash >> Integer.SIZE)).putInt((int) hash);
  }

  private static long get(ByteBuffer bytes) {
    return (bytes.getShort() & 0xffffL) << Integer.SIZE | (bytes.getInt() & 0xffffffffL);
  }

  private static long[] get(ByteBuffer bytes, int count) {
    long[] hashes = new long[count];
    Arrays.setAll(hashes, _ -> get(bytes));
    return hashes;
  }
}
