package org.kanyin.desk.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may speak to the desk: a browser of this machine that was given the first address, and no
 * page but the desk's own in it. Other web pages can send requests to 127.0.0.1, under any name
 * that resolves to it, so the Host and the Origin are looked at before anything else; the cookie
 * goes along with requests of the desk's own pages only (RFC 6265bis, SameSite=Strict).
 */
final class Gate {
  /** The parameter of the first address. */
  static final String TOKEN = "token";

  private static final String COOKIE = "kanyin-desk";
  private static final int RANDOM_BYTES = 24;

  private final String token = random();
  private final String secret = random();
  private final Set<String> hosts;
  private final Set<String> origins;

  Gate(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String token() {
    return token;
  }

  /** The header that makes a browser one of ours. */
  String cookie() {
    return COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Whether a request brings the first address's token. */
  boolean isFirst(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return exchange.getRequestURI().getPath().equals("/")
        && query != null
        && query.startsWith(TOKEN + "=")
        && same(query.substring(TOKEN.length() + 1), token);
  }

  /** Why a request comes from where nobody should ask; empty where it may come from there. */
  Optional<String> strange(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> names = headers.getOrDefault("Host", List.of());
    if (names.size() != 1 || !hosts.contains(names.get(0))) {
      return Optional.of("别的主机名 " + names);
    }
    List<String> from = headers.getOrDefault("Origin", List.of());
    if (!origins.containsAll(from)) {
      return Optional.of("别的网页 " + from);
    }
    String site = headers.getFirst("Sec-Fetch-Site");
    return site == null || site.equals("same-origin") || site.equals("none")
        ? Optional.empty()
        : Optional.of("别的网页（" + site + "）");
  }

  /** Whether the browser has been given the first address. */
  boolean isKnown(HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> List.of(header.split(";\\s*")).stream())
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .anyMatch(cookie -> same(cookie.substring(COOKIE.length() + 1), secret));
  }

  /** In a time that does not tell how much of it is right. */
  private static boolean same(String said, String right) {
    return MessageDigest.isEqual(
        said.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
