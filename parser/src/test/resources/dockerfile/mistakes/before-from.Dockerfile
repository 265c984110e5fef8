RUN a
ENV b=c
FROM d
RUN e
