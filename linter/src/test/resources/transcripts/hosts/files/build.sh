#!/bin/sh
docker build -t x - <<'END'
FROM debian:13 as a
END
docker build \
  -f - . <<END
FROM debian as b
RUN sudo echo \$HOME $TAG
END
cat >"$dir/Dockerfile" <<-X
	FROM debian:13 as c
	X
cat <<EOT
FROM debian as no
EOT
