FROM debian:13 AS build
RUN a

FROM debian:13
COPY --from=build /a /a
ENTRYPOINT ["/a"]
CMD ["b"]
