FROM debian:13
ARG VERSION=1.0
ADD https://example.com/app-$VERSION.tar.gz notes.txt /tmp/
ADD ["https://example.com/a", "https://example.com/b", "/tmp/"]
ADD --checksum=sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 https://example.com/c /tmp/
ADD https://github.com/example/app.git#v1.0 /src
ADD app.tar.gz /tmp/
