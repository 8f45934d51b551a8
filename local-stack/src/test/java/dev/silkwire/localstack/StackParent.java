package dev.silkwire.localstack;

import java.nio.file.Path;

/** Starts the stack, says Kafka's address, and waits to be killed. */
final class StackParent {
  private StackParent() {}

  public static void main(String[] args) throws Exception {
    LocalStack stack = LocalStack.start(LocalStackSettings.in(Path.of(args[0])));
    System.out.println(stack.kafkaBootstrapServers());
    System.out.flush();
    Thread.currentThread().join();
  }
}
