FROM debian:13
RUN echo ▮hello▮
CMD ["▮a"]
