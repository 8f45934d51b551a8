package dev.silkwire.ingest.frontier;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores of the process together; RocksDB's own defaults are per store and
 * partition (Kafka Streams Developer Guide, "Memory Management").
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  private static final long CACHE = 48L << 20;
  private static final long WRITE_BUFFERS = 24L << 20;
  private static final Cache SHARED = new LRUCache(CACHE);
  private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, SHARED);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(SHARED);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(BUFFERS);
    options.setWriteBufferSize(4L << 20);
    options.setMaxWriteBufferNumber(2);
    options.setMaxBackgroundJobs(2);
  }

  @Override
  public void close(String store, Options options) {
    // the cache is shared by all stores and lives as long as the process
  }
}
