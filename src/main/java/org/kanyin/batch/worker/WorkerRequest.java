package org.kanyin.batch.worker;

import java.util.Map;
import java.util.Optional;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.render.model.RenderRequest;

/**
 * What a worker is asked: one line of JSON on its standard input.
 *
 * @param issue the manifest, as findings show it
 * @param name of the outputs, as findings show them
 * @param part path of the outputs, without extension: the worker writes there and nowhere else
 * @param given states of inputs that are no single file
 * @param style as on the command line, or null
 */
record WorkerRequest(
    String issue,
    String name,
    String part,
    Map<String, String> given,
    boolean check,
    String style,
    RenderRequest.Pagination pagination,
    Map<String, String> settings,
    boolean attachSource) {

  static WorkerRequest of(
      IssueReference issue, String part, Map<String, String> given, BatchRequest batch) {
    RenderRequest o = batch.options();
    return new WorkerRequest(
        issue.manifest().toString(),
        issue.name(),
        part,
        given,
        batch.check(),
        o.style().orElse(null),
        o.pagination(),
        o.settings(),
        o.attachSource());
  }

  RenderRequest options() {
    return RenderRequest.DEFAULT
        .withStyle(Optional.ofNullable(style))
        .withPagination(pagination)
        .withSettings(settings)
        .withSource(attachSource);
  }
}
