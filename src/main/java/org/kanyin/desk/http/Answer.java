package org.kanyin.desk.http;

import java.nio.charset.StandardCharsets;

/**
 * What is answered to a request.
 *
 * @param status of HTTP
 * @param type the content's media type
 * @param body the content
 * @param lasting whether the address will always have this content, so that the browser may keep it
 */
public record Answer(int status, String type, byte[] body, boolean lasting) {
  static final int OK = 200;
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;
  static final int TOO_LARGE = 413;
  static final int TOO_MANY = 503;

  /** Something that may be another the next time. */
  public static Answer of(String type, byte[] body) {
    return new Answer(OK, type, body, false);
  }

  public static Answer json(String text) {
    return of("application/json; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer notFound() {
    return refusal(NOT_FOUND, "没有这个地址");
  }

  /** What was sent is not what is sent here. */
  public static Answer badRequest() {
    return refusal(BAD_REQUEST, "看不懂送来的是什么");
  }

  /** What should have been done could not be. */
  public static Answer failed(String sentence) {
    return refusal(TOO_MANY, sentence);
  }

  static Answer refusal(int status, String sentence) {
    byte[] body = sentence.getBytes(StandardCharsets.UTF_8);
    return new Answer(status, "text/plain; charset=utf-8", body, false);
  }

  /** The same for an address that is made of its content's hash. */
  public Answer keep() {
    return new Answer(status, type, body, true);
  }
}
