mask=$((1<<2))
docker build -<<EOF
FROM debian:13 as a
RUN echo "$(date)" `date` $X
EOF
docker build -t x -f - . << 'E O F'
FROM debian:13 as b
E O F
cat <<\EOF | docker build -
FROM debian:13 as c
EOF
cat <<EOF > "Dockerfile"
FROM debian:$TAG as d
EOF
docker build - <<endless
FROM debian:13 as e
