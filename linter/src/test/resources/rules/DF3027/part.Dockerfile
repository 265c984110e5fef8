ARG OS=linux
FROM a:1 AS app-linux-musl
FROM a:1 AS app-windows-musl
FROM a:1 AS app-windows
FROM a:1 AS other
FROM app-${OS}-musl
