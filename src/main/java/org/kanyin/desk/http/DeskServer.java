package org.kanyin.desk.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A server for one person: on 127.0.0.1 only, for browsers that {@link Gate} knows, by tables of
 * first words of an address: what is asked by GET, what is to be done by POST. What is refused is
 * told in the log.
 */
public final class DeskServer implements AutoCloseable {
  /** What a page of the desk may load: the desk's own files, and nothing written into the page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** More than connections, so that the thread that accepts them never waits for an answer. */
  private static final int MOST_THREADS = 256;

  private static final int SEE_OTHER = 303;

  /** Bytes of what a page sends: a paragraph and what is meant with it. */
  private static final int LARGEST_BODY = 1 << 18;

  /** Bytes of a manuscript or a photograph. */
  private static final int LARGEST_FILE = 64 << 20;

  private static final String UPLOAD = "/upload";

  static {
    // Read by the JDK's server when it is first made. Seconds a request may take to come in,
    // connections at once, bytes that are read and thrown away of a body nobody asked for.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("jdk.httpserver.maxConnections", "200");
    System.setProperty("sun.net.httpserver.drainAmount", "65536");
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Gate gate;
  private final EventStreams events = new EventStreams();
  private final Routes routes;
  private final Supplier<String> state;
  private final RefusalLog log;

  /**
   * Begins to answer.
   *
   * @param state what a new window is told first
   * @param log takes a sentence for each request that is refused
   * @throws IOException where the port cannot be had
   */
  public DeskServer(int port, Routes routes, Supplier<String> state, Consumer<String> log)
      throws IOException {
    this.routes = routes;
    this.state = state;
    this.log = new RefusalLog(log, System::nanoTime);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    gate = new Gate(server.getAddress().getPort());
    threads =
        new ThreadPoolExecutor(
            2,
            MOST_THREADS,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            DeskServer::daemon,
            new ThreadPoolExecutor.AbortPolicy());
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "desk-answers");
    thread.setDaemon(true);
    return thread;
  }

  /** The address that opens the desk: whoever has it may use the desk. */
  public String address() {
    return origin() + "/?" + Gate.TOKEN + "=" + gate.token();
  }

  /** The desk's place without the right to use it. */
  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Tells all windows. */
  public void send(String event) {
    events.send(event);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers(exchange.getResponseHeaders());
      Optional<String> strange = gate.strange(exchange);
      if (strange.isPresent()) {
        refuse(exchange, Answer.FORBIDDEN, "不是这台机器上的刊印在问", strange.get());
      } else if (exchange.getRequestMethod().equals("POST")) {
        act(exchange);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        refuse(exchange, Answer.WRONG_METHOD, "这里只回答 GET 和 POST", exchange.getRequestMethod());
      } else if (gate.isFirst(exchange)) {
        exchange.getResponseHeaders().set("Set-Cookie", gate.cookie());
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(SEE_OTHER, -1);
      } else if (!gate.isKnown(exchange)) {
        refuse(exchange, Answer.FORBIDDEN, "请从 kanyin desk 给出的地址进来", "没有凭据");
      } else {
        answer(exchange);
      }
    }
  }

  /** Does what a page of ours sends: known, and saying that it is ours. */
  private void act(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String path = exchange.getRequestURI().getPath();
    Function<String, Answer> action = routes.acting().get(path.substring(1));
    if (!gate.isKnown(exchange) || headers.getFirst("Origin") == null) {
      refuse(exchange, Answer.FORBIDDEN, "请从 kanyin desk 给出的地址进来", "没有凭据");
    } else if (path.equals(UPLOAD)) {
      keep(exchange);
    } else if (action == null) {
      refuse(exchange, Answer.WRONG_METHOD, "这个地址不收东西", path);
    } else if (!"application/json".equals(headers.getFirst("Content-Type"))) {
      refuse(exchange, Answer.BAD_REQUEST, "只收 JSON", "不是 JSON");
    } else {
      Optional<byte[]> body = body(exchange, LARGEST_BODY);
      if (body.isPresent()) {
        send(exchange, action.apply(new String(body.get(), UTF_8)));
      }
    }
  }

  /** A file, its name in a header that no form and no other page can send. */
  private void keep(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestHeaders().getFirst("Kanyin-Name");
    if (name == null || !"application/octet-stream".equals(type(exchange))) {
      refuse(exchange, Answer.BAD_REQUEST, "没有文件名", "没有文件名");
      return;
    }
    String decoded;
    try {
      decoded = URLDecoder.decode(name.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      refuse(exchange, Answer.BAD_REQUEST, "没有文件名", "文件名写得不对");
      return;
    }
    // One at a time: each is held whole.
    synchronized (routes) {
      Optional<byte[]> bytes = body(exchange, LARGEST_FILE);
      if (bytes.isPresent()) {
        send(exchange, routes.keeping().keep(decoded, bytes.get()));
      }
    }
  }

  private static String type(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Content-Type");
  }

  /** What is sent; refused, and not read, where it is more than that. */
  private Optional<byte[]> body(HttpExchange exchange, int most) throws IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    boolean told = length != null && length.matches("\\d{1,12}") && Long.parseLong(length) > most;
    byte[] body = told ? new byte[0] : exchange.getRequestBody().readNBytes(most + 1);
    if (told || body.length > most) {
      refuse(exchange, Answer.TOO_LARGE, "一次送来的太多了", "送来的太多");
      return Optional.empty();
    }
    return Optional.of(body);
  }

  private static void headers(Headers headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/events")) {
      if (!events.serve(exchange, state.get())) {
        refuse(exchange, Answer.TOO_MANY, "开着的窗口太多了，请关掉几个", path);
      }
      return;
    }
    int end = path.indexOf('/', 1);
    String word = path.substring(1, end < 0 ? path.length() : end);
    String rest = end < 0 ? "" : path.substring(end + 1);
    Function<String, Answer> route = routes.reading().get(word);
    Answer answer = route == null ? Answer.notFound() : route.apply(rest);
    if (answer.status() != Answer.OK) {
      log.tell("没有回答：" + path);
    }
    send(exchange, answer);
  }

  private void refuse(HttpExchange exchange, int status, String sentence, String why)
      throws IOException {
    log.tell("拒绝了一个请求：" + why);
    send(exchange, Answer.refusal(status, sentence));
  }

  /**
   * Sends an answer. Where nobody is there any more, the exception is the server's: it forgets the
   * connection then, and only then (JDK 17, {@code ServerImpl.closeConnection}).
   */
  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (answer.lasting()) {
      exchange.getResponseHeaders().set("Cache-Control", "private, max-age=86400, immutable");
    }
    boolean empty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }

  @Override
  public void close() {
    events.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
