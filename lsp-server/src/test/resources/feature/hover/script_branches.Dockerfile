FROM debian:13-slim
RUN if true; then d=a; else \
  d=b; fi; cd "$d▮"
