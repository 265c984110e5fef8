FROM debian:13
ENV Näme="😀" API_KEY=AKIAIOSFODNN7REALKEY
RUN echo "日本" && curl -k https://exämple.com/
