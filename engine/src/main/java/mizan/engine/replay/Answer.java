package mizan.engine.replay;

/// What a replayed portal says to one request.
record Answer(int status, String contentType, Body body) {

  static Answer json(int status, String json) {
    return new Answer(status, "application/json;charset=utf-8", Body.of(json));
  }

  static Answer html(String title, String inside) {
    var page =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
        <body><h1>%1$s</h1>
        %2$s
        </body></html>
        """
            .formatted(title, inside);
    return new Answer(200, "text/html;charset=utf-8", Body.of(page));
  }

  static Answer notFound() {
    return new Answer(404, "text/plain;charset=utf-8", Body.of("Not Found\n"));
  }
}
