package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.WorkerLimits;
import org.kanyin.render.model.RenderRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How each issue of a batch is set, and what it may cost. */
@Command
final class BatchOptions {
  @Option(names = "--check", description = "排好的 PDF 都用 check 查一遍，意见记在报告里")
  private boolean check;

  @Option(
      names = "--heap",
      paramLabel = "MB",
      defaultValue = "512",
      description = "每个进程的堆内存；进程总共再多用约 250 MB。默认 ${DEFAULT-VALUE}")
  private int heap;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "120",
      description = "一期最多排多少秒，默认 ${DEFAULT-VALUE}")
  private int seconds;

  @Option(names = "--style", paramLabel = "NAME|DIR", description = "各期都用这个样式")
  private String style;

  @Option(
      names = "--pagination",
      paramLabel = "auto|free|pinned",
      defaultValue = "auto",
      description = "按不按清单里的 pb 断页，同 render")
  private RenderRequest.Pagination pagination;

  @Option(names = "--set", paramLabel = "name=value", description = "改样式或排字规则的一个参数，可以重复")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--attach-source", description = "把稿件附在 PDF 里，同 render")
  private boolean attachSource;

  /** What is wrong with them, or nothing. */
  String wrong() {
    return heap < 1 || seconds < 1 ? "--heap 和 --seconds 后面要写 1 或更大的数" : "";
  }

  BatchRequest request(List<Path> folders, Path output, int workers) {
    RenderRequest options =
        RenderRequest.DEFAULT
            .withStyle(Optional.ofNullable(style))
            .withPagination(pagination)
            .withSettings(settings)
            .withSource(attachSource);
    return BatchRequest.of(folders, output, workers)
        .withCheck(check)
        .withLimits(new WorkerLimits(heap, seconds))
        .withOptions(options);
  }
}
