# syntax=ghcr.io/example/cargo-wharf/frontend:1 --verbose
[package]
name = "app"
