FROM debian:13-slim
ENV HOME_DIR=/srv
ENTRYPOINT exec $HOME_▮DIR/run
