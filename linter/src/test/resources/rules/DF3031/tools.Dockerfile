# syntax=docker/dockerfile:1
FROM debian:13
RUN npm ci && npm run build
RUN pip install -r requirements.txt
RUN pip install --no-cache-dir flask
RUN --mount=type=cache,target=/root/.cache/pip pip install flask
RUN cargo build --release && mvn -q package
RUN dotnet restore && dotnet publish
RUN go env && npm --version
USER app
RUN npm ci
