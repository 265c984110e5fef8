FROM debian:13-slim
RUN d=$(mktemp -d); cd "$d▮"
