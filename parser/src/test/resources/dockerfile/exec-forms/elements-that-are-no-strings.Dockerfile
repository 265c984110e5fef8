FROM a
CMD ["a", 1]
RUN [true, "b"]
ENTRYPOINT [null]
COPY ["a", ["b"]]
VOLUME [{"a": [1.5e3, -0]}]
HEALTHCHECK CMD [1]
CMD ["b"]
