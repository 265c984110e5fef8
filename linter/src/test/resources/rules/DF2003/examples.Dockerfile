FROM debian:13
COPY --from=build /build/examples/kubeconfig /app/examples/kubeconfig
COPY tests/fixtures/server.key /app/tests/
COPY testdata/id_rsa /app/
COPY example/.env /app/
COPY examples.pem /app/
COPY contest/server.key /app/
COPY build/kubeconfig /app/
