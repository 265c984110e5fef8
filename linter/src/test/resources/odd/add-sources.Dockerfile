FROM debian:13
ADD https://example.com/a.tar.gz /a/
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a.tar.gz /a/
ADD git@github.com:x/y.git#v1 /b/
ADD https://github.com/x/y.git#main /c/
ADD a.tar.xz /d/
ADD $X /e/
