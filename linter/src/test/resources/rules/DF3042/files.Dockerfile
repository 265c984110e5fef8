FROM nginx:1.30-alpine
ARG name=x
ENV PORT=80
COPY <<EOF /etc/nginx/a.conf
listen $PORT; server_name $name;
try_files $uri ${uri}/ /index.html;
proxy_set_header Host $host;
EOF
COPY --chmod=755 <<"start" <<-stop /bin/
exec "$@"
start
	kill $1 $$ ${2:-x}
	location ~ \.php$ { }
	stop
COPY <<EOF /a
$UNKNOWN ${lower:-default} $http_proxy \$@ $(pwd) $
EOF
ADD <<EOF /b
{"$schema": "x"}
EOF
RUN <<EOF
echo $uri "$@"
EOF
ONBUILD COPY <<EOF /c
$uri
EOF
FROM debian:13
COPY <<EOF /a
$uri $UPPER
EOF
