

def main(arguments):
    try:
        settings = load_settings(arguments[1] if len(arguments) > 1 else "settings.json")
        set_environment(settings)
        check_world(settings)
        say(f"{settings['configuration']}: {settings['candidate_id']}, {settings['run']['steps']} steps")
        start = prepare(settings)
    except SettingError as error:
        print(f"[autotuner] ERROR: {error}", file=sys.stderr, flush=True)
        return 2
    start()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
