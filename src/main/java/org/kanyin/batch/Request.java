package org.kanyin.batch;

import java.util.Map;
import java.util.Optional;
import org.kanyin.render.Options;

/**
 * What a worker is asked: one line of JSON on its standard input.
 *
 * @param issue the manifest, as findings show it
 * @param name of the outputs, as findings show them
 * @param part path of the outputs, without extension: the worker writes there and nowhere else
 * @param given states of inputs that are no single file
 * @param style as on the command line, or null
 */
record Request(
    String issue,
    String name,
    String part,
    Map<String, String> given,
    boolean check,
    String style,
    Options.Pagination pagination,
    Map<String, String> settings,
    boolean attachSource) {

  static Request of(Found issue, String part, Map<String, String> given, Order order) {
    Options o = order.options();
    return new Request(
        issue.issue().toString(),
        issue.name(),
        part,
        given,
        order.check(),
        o.style().orElse(null),
        o.pagination(),
        o.settings(),
        o.attachSource());
  }

  Options options() {
    return new Options(
        Optional.ofNullable(style),
        pagination,
        settings,
        java.util.List.of(),
        attachSource,
        Optional.empty());
  }
}
