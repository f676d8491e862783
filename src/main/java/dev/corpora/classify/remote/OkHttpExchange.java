package dev.corpora.classify.remote;

import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends requests over one pool of connections: HTTP/2 where the server speaks it, compressed
 * responses, no redirects, which could carry the key elsewhere, and no tries of its own, so that
 * each try is counted.
 */
final class OkHttpExchange implements Exchange, AutoCloseable {

  /** The most bytes of a response; a batch's file of results is the longest. */
  private static final int LONGEST_RESPONSE = 256 << 20;

  private static final int PARALLEL_REQUESTS = 256;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final OkHttpClient client;
  private final String baseUrl;
  private final Map<String, String> headers;

  /**
   * An exchange with one server.
   *
   * @param headers of all requests, the key among them
   * @param timeout the longest that one request may take
   */
  OkHttpExchange(
      String baseUrl, Map<String, String> headers, Duration timeout, ProxyFromEnvironment proxy) {
    this.baseUrl = baseUrl.replaceAll("/+$", "");
    this.headers = Map.copyOf(headers);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .writeTimeout(timeout)
            .readTimeout(timeout)
            .callTimeout(timeout)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .proxySelector(proxy);
    proxy.authorization().ifPresent(value -> builder.proxyAuthenticator(answering(value)));
    this.client = builder.build();
    client.dispatcher().setMaxRequests(PARALLEL_REQUESTS);
    client.dispatcher().setMaxRequestsPerHost(PARALLEL_REQUESTS);
  }

  private static Authenticator answering(String authorization) {
    return (route, response) ->
        response.request().header("Proxy-Authorization") == null
            ? response.request().newBuilder().header("Proxy-Authorization", authorization).build()
            : null;
  }

  @Override
  public WireReply send(WireRequest request, Checkpoint checkpoint) {
    checkpoint.check();
    Call call = client.newCall(request(request));
    CompletableFuture<WireReply> reply = new CompletableFuture<>();
    call.enqueue(new Receiver(reply));
    try {
      while (true) {
        try {
          return reply.get(Pause.SLICE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          checkpoint.check();
        }
      }
    } catch (InterruptedException e) {
      throw Pause.interrupted();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request to the language model ended in an error", e);
    } finally {
      call.cancel();
    }
  }

  private Request request(WireRequest wire) {
    Request.Builder request = new Request.Builder().url(HttpUrl.get(baseUrl + wire.path()));
    headers.forEach(request::header);
    wire.headers().forEach(request::header);
    RequestBody body =
        wire.body()
            .map(
                content ->
                    RequestBody.create(
                        content.content().getBytes(StandardCharsets.UTF_8),
                        MediaType.get(content.type())))
            .orElse(null);
    return request.method(wire.method(), body).build();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdownNow();
    client.connectionPool().evictAll();
  }

  /** Reads a response whole, or says why there is none. */
  private record Receiver(CompletableFuture<WireReply> reply) implements Callback {

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : response.headers().names()) {
          headers.put(name, response.header(name, ""));
        }
        reply.complete(new WireReply.Response(response.code(), headers, body(response)));
      } catch (IOException e) {
        onFailure(call, e);
      } catch (RuntimeException | Error e) {
        reply.completeExceptionally(e);
      }
    }

    private static String body(Response response) throws IOException {
      try (InputStream in = response.body().byteStream()) {
        byte[] bytes = in.readNBytes(LONGEST_RESPONSE);
        if (in.read() >= 0) {
          throw new IOException("the response is longer than " + LONGEST_RESPONSE + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
      }
    }

    @Override
    public void onFailure(Call call, IOException e) {
      boolean unsent = e instanceof ConnectException || e instanceof UnknownHostException;
      reply.complete(new WireReply.Broken(!unsent, describe(e)));
    }

    private static String describe(IOException e) {
      if (e instanceof UnknownHostException) {
        return "there is no such server";
      }
      if (e instanceof ConnectException) {
        return "no connection";
      }
      if (e instanceof SocketTimeoutException || "timeout".equals(e.getMessage())) {
        return "no answer in time";
      }
      return "the connection broke: " + PlainText.of(String.valueOf(e.getMessage()), 150);
    }
  }
}
